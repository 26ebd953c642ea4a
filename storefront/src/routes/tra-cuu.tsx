import { createFileRoute } from "@tanstack/react-router"
import { postLookUp } from "~/features/order/api/look-up-flash"
import { fetchLookUpFlash } from "~/features/order/api/order"
import { LookUpPage } from "~/features/order/components/look-up-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"

export const Route = createFileRoute("/tra-cuu")({
  // Pages for reading do not download the code for buying.
  codeSplitGroupings: [["loader", "component"]],
  server: { handlers: { POST: ({ request }) => postLookUp(request) } },
  loader: () => {
    answerPrivately()
    return fetchLookUpFlash()
  },
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.nav_order_lookup()),
  component: LookUpRoute,
})

function LookUpRoute() {
  return <LookUpPage flash={Route.useLoaderData()} />
}
