import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchOrder } from "~/features/order/api/order"
import { postProducerOrderAction } from "~/features/order/api/producer-order-action"
import { OrderNotFound } from "~/features/order/components/order-not-found"
import { OrderPage } from "~/features/order/components/order-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"
import { ServiceAway } from "~/shared/ui/service-away"

export const Route = createFileRoute("/don-hang/$token")({
  // Who only reads about goods does not load how they are bought.
  codeSplitGroupings: [["loader", "component", "notFoundComponent"]],
  server: { handlers: { POST: ({ request, params }) => postProducerOrderAction(request, params.token) } },
  loader: async ({ context: { locale }, params: { token } }) => {
    answerPrivately({ secretAddress: true })
    const reading = await fetchOrder({ data: { token, locale } })
    if (reading.state === "invalid") throw notFound()
    if (reading.state === "away") answerUnavailable()
    return reading
  },
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.order_title(), true),
  component: OrderRoute,
  notFoundComponent: OrderNotFound,
})

function OrderRoute() {
  const reading = Route.useLoaderData()
  const { token } = Route.useParams()
  const { moi } = Route.useSearch()
  return reading.state === "ready" ? (
    <OrderPage order={reading.order} flash={reading.flash} token={token} justPlaced={moi === "1"} />
  ) : (
    <ServiceAway />
  )
}
