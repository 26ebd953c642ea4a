import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchThread } from "~/features/reviews/api/thread"
import { postThread } from "~/features/reviews/api/post-thread"
import { ThreadNotFound, ThreadPage } from "~/features/reviews/components/thread-page"
import { m } from "~/paraglide/messages"
import { answerPrivately, describePrivatePage } from "~/shared/lib/private-page"
import { answerUnavailable } from "~/shared/lib/response-status"
import { ServiceAway } from "~/shared/ui/service-away"

/** The buyer's page of an enquiry for a quantity; its secret address is the key. */
export const Route = createFileRoute("/hoi-si/$token")({
  codeSplitGroupings: [["loader", "component", "notFoundComponent"]],
  server: { handlers: { POST: ({ request, params }) => postThread(request, params.token) } },
  loader: async ({ context: { locale }, params: { token } }) => {
    answerPrivately({ secretAddress: true })
    const reading = await fetchThread({ data: { token, locale } })
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
  notFoundComponent: ThreadNotFound,
})

function ThreadRoute() {
  const reading = Route.useLoaderData()
  const { token } = Route.useParams()
  return reading.state === "ready" ? <ThreadPage reading={reading} token={token} /> : <ServiceAway />
}
