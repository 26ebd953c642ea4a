import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchReviewsPage } from "~/features/reviews/api/reviews-page"
import { postReviewsForm } from "~/features/reviews/api/post-reviews-form"
import { ReviewsPage } from "~/features/reviews/components/reviews-page"
import { isReviewSection } from "~/features/reviews/lib/sections"
import { answerUnavailable } from "~/shared/lib/response-status"
import { describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

/**
 * Page behind a product: all its reviews, its questions with the form to ask, or the enquiry form. One route for the
 * three, because each route adds a line to the route list that every shopper downloads.
 */
export const Route = createFileRoute("/san-pham/$handle_/$section")({
  codeSplitGroupings: [["loader", "component"]],
  server: {
    handlers: { POST: ({ request, params }) => postReviewsForm(request, params.handle, params.section) },
  },
  loaderDeps: ({ search }) => ({ after: search.sau }),
  loader: async ({ context: { locale }, params: { handle, section }, deps: { after } }) => {
    if (!isReviewSection(section)) throw notFound()
    const reading = await fetchReviewsPage({ data: { handle, section, locale, after: after ?? "" } })
    if (!reading.ok && reading.reason === "not_found") throw notFound()
    if (!reading.ok) answerUnavailable()
    return reading.ok ? reading.value : null
  },
  gcTime: 0,
  preload: false,
  head: ({ loaderData, params: { handle, section } }) =>
    loaderData
      ? describePage({
          title: `${loaderData.heading} – ${loaderData.title}`,
          path: `/san-pham/${handle}/${section}`,
          noindex: section === "hoi-si",
        })
      : {},
  component: ReviewsRoute,
})

function ReviewsRoute() {
  const view = Route.useLoaderData()
  return view ? <ReviewsPage view={view} /> : <Unavailable />
}
