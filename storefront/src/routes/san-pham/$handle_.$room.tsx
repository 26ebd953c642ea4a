import { createFileRoute, notFound } from "@tanstack/react-router"
import { fetchVoiceRoom } from "~/features/reviews/api/room"
import { postVoice } from "~/features/reviews/api/post-voice"
import { VoiceRoom } from "~/features/reviews/components/voice-room"
import { isVoiceRoom } from "~/features/reviews/lib/rooms"
import { answerUnavailable } from "~/shared/lib/response-status"
import { describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

/**
 * What is said of a product, at length: all reviews, questions and the form to ask, the form for quantities. One route,
 * because each route costs every shopper a line of the list of routes.
 */
export const Route = createFileRoute("/san-pham/$handle_/$room")({
  codeSplitGroupings: [["loader", "component"]],
  server: { handlers: { POST: ({ request, params }) => postVoice(request, params.handle, params.room) } },
  loaderDeps: ({ search }) => ({ after: search.sau }),
  loader: async ({ context: { locale }, params: { handle, room }, deps: { after } }) => {
    if (!isVoiceRoom(room)) throw notFound()
    const reading = await fetchVoiceRoom({ data: { handle, room, locale, after: after ?? "" } })
    if (!reading.ok && reading.reason === "not_found") throw notFound()
    if (!reading.ok) answerUnavailable()
    return reading.ok ? reading.value : null
  },
  gcTime: 0,
  preload: false,
  head: ({ loaderData, params: { handle, room } }) =>
    loaderData
      ? describePage({
          title: `${loaderData.words} – ${loaderData.title}`,
          path: `/san-pham/${handle}/${room}`,
          noindex: room === "hoi-si",
        })
      : {},
  component: VoiceRoute,
})

function VoiceRoute() {
  const view = Route.useLoaderData()
  return view ? <VoiceRoom view={view} /> : <Unavailable />
}
