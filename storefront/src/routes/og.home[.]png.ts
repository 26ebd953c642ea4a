import { createFileRoute } from "@tanstack/react-router"
import { asLocale } from "~/shared/lib/server-input"
import { answerPicture } from "~/shared/server/og/answer-picture"
import { homePicture } from "~/shared/server/og/pictures"

/** Open Graph picture of the shop itself: `/og/home.png?lang=vi`. */
export const Route = createFileRoute("/og/home.png")({
  server: {
    handlers: {
      GET: ({ request }) =>
        answerPicture(homePicture(asLocale(new URL(request.url).searchParams.get("lang")))),
    },
  },
})
