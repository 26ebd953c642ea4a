import { createFileRoute } from "@tanstack/react-router"
import { fetchCheckout } from "~/features/checkout/api/checkout"
import { postOrder } from "~/features/checkout/api/post-order"
import { Checkout, loadCheckout } from "~/features/checkout/components/checkout"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"

export const Route = createFileRoute("/dat-hang")({
  // Pages for reading do not download the code for buying.
  codeSplitGroupings: [["loader", "component"]],
  server: { handlers: { POST: ({ request }) => postOrder(request) } },
  loader: async ({ context: { locale } }) => {
    answerPrivately()
    const [data] = await Promise.all([fetchCheckout({ data: { locale } }), loadCheckout()])
    if (data.basketWithDelivery.reading.state === "away") answerUnavailable()
    return data
  },
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.checkout_title()),
  component: CheckoutRoute,
})

function CheckoutRoute() {
  return <Checkout data={Route.useLoaderData()} />
}
