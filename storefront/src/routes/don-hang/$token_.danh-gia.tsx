import { createFileRoute, notFound } from "@tanstack/react-router"
import { OrderNotFound } from "~/features/order/components/order-not-found"
import { fetchOwnReviews } from "~/features/reviews/api/own-reviews"
import { postOwnReview } from "~/features/reviews/api/post-own-review"
import { OwnReviewsPage } from "~/features/reviews/components/own-reviews-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"
import { ServiceAway } from "~/shared/ui/service-away"

/** Where a buyer reviews what arrived; the order's link proves who that is. */
export const Route = createFileRoute("/don-hang/$token_/danh-gia")({
  codeSplitGroupings: [["loader", "component", "notFoundComponent"]],
  server: { handlers: { POST: ({ request, params }) => postOwnReview(request, params.token) } },
  loader: async ({ context: { locale }, params: { token } }) => {
    answerPrivately({ secretAddress: true })
    const reading = await fetchOwnReviews({ data: { token, locale } })
    if (reading.state === "invalid") throw notFound()
    if (reading.state === "away") answerUnavailable()
    return reading
  },
  gcTime: 0,
  preload: false,
  head: () => describePrivatePage(m.order_title(), true),
  component: OwnReviewsRoute,
  notFoundComponent: OrderNotFound,
})

function OwnReviewsRoute() {
  const reading = Route.useLoaderData()
  const { token } = Route.useParams()
  return reading.state === "ready" ? (
    <OwnReviewsPage lines={reading.lines} flash={reading.flash} token={token} />
  ) : (
    <ServiceAway />
  )
}
