import { createFileRoute } from "@tanstack/react-router"
import { loadHome } from "~/features/home/api/home"
import { HomePage } from "~/features/home/components/home-page"
import { homeData } from "~/features/home/home-data"
import { m } from "~/paraglide/messages"
import { answerUnavailable } from "~/shared/lib/response-status"
import { describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/")({
  codeSplitGroupings: [["loader", "component"]],
  loader: async ({ context }) => {
    const reading = await loadHome(context.locale)
    if (!reading.ok) answerUnavailable()
    return reading
  },
  head: () => describePage({ title: m.site_name(), path: "/", jsonLd: homeData() }),
  component: Home,
})

function Home() {
  const reading = Route.useLoaderData()
  return reading.ok ? <HomePage view={reading.value} /> : <Unavailable />
}
