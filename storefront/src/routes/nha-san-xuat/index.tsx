import { createFileRoute } from "@tanstack/react-router"
import { loadProducerList } from "~/features/producers/api/producers"
import { ProducerList } from "~/features/producers/components/producer-list"
import { addressOfQuery, queryOfAddress } from "~/features/producers/lib/address"
import { m } from "~/paraglide/messages"
import { answerUnavailable } from "~/shared/lib/response-status"
import { breadcrumbData, describePage } from "~/shared/lib/seo"
import { Breadcrumbs } from "~/shared/ui/breadcrumbs"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/nha-san-xuat/")({
  codeSplitGroupings: [["loader", "component"]],
  loaderDeps: ({ search }) => addressOfQuery(queryOfAddress(search)),
  loader: async ({ context, deps }) => {
    const reading = await loadProducerList(deps, context.locale)
    if (!reading.ok) answerUnavailable()
    return reading
  },
  head: ({ match }) => {
    const search = addressOfQuery(queryOfAddress(match.search))
    return describePage({
      title: m.producer_list_title(),
      description: m.producer_list_description(),
      path: "/nha-san-xuat",
      search,
      noindex: Object.keys(search).some((key) => key !== "tinh" && key !== "trang"),
      jsonLd: [breadcrumbData([{ name: m.nav_producers(), path: "/nha-san-xuat" }])],
    })
  },
  component: ProducersRoute,
})

function ProducersRoute() {
  const search = Route.useSearch()
  const data = Route.useLoaderData()
  if (!data.ok) return <Unavailable />
  return (
    <div className="container-page pb-12">
      <Breadcrumbs crumbs={[{ label: m.nav_producers() }]} />
      <h1 className="text-2xl md:text-3xl">{m.producer_list_title()}</h1>
      <p className="mt-2 max-w-prose text-soft">{m.producer_list_description()}</p>
      <ProducerList view={data.value} search={search} />
    </div>
  )
}
