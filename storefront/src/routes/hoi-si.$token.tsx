import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchEnquiry } from "~/features/reviews/api/enquiry"
import { postEnquiryMessage } from "~/features/reviews/api/post-enquiry-message"
import { EnquiryNotFound, EnquiryPage } from "~/features/reviews/components/enquiry-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"
import { ServiceAway } from "~/shared/ui/service-away"

/** The buyer's page of an enquiry for a quantity; its secret address is the key. */
export const Route = createFileRoute("/hoi-si/$token")({
  codeSplitGroupings: [["loader", "component", "notFoundComponent"]],
  server: { handlers: { POST: ({ request, params }) => postEnquiryMessage(request, params.token) } },
  loader: async ({ context: { locale }, params: { token } }) => {
    answerPrivately({ secretAddress: true })
    const reading = await fetchEnquiry({ data: { token, locale } })
    if (reading.state === "invalid") throw notFound()
    if (reading.state === "away") answerUnavailable()
    return reading
  },
  gcTime: 0,
  preload: false,
  head: ({ loaderData }) =>
    describePrivatePage(
      loaderData?.state === "ready" ? loaderData.thread.productTitle : m.order_title(),
      true,
    ),
  component: ThreadRoute,
  notFoundComponent: EnquiryNotFound,
})

function ThreadRoute() {
  const reading = Route.useLoaderData()
  const { token } = Route.useParams()
  return reading.state === "ready" ? <EnquiryPage result={reading} token={token} /> : <ServiceAway />
}
