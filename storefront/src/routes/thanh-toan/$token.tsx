import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchPayment } from "~/features/payment/api/payment"
import { PaymentPage } from "~/features/payment/components/payment-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"
import { NotFoundPage } from "~/shared/ui/not-found-page"
import { ServiceAway } from "~/shared/ui/service-away"

export const Route = createFileRoute("/thanh-toan/$token")({
  codeSplitGroupings: [["loader", "component"]],
  loader: async ({ context: { locale }, params: { token } }) => {
    answerPrivately({ secretAddress: true })
    const reading = await fetchPayment({ data: { token, locale } })
    if (reading.state === "invalid") throw notFound()
    if (reading.state === "away") answerUnavailable()
    return reading
  },
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.pay_title(), true),
  component: PayRoute,
  notFoundComponent: () => <NotFoundPage />,
})

function PayRoute() {
  const reading = Route.useLoaderData()
  const { token } = Route.useParams()
  return reading.state === "ready" ? <PaymentPage first={reading.payment} token={token} /> : <ServiceAway />
}
