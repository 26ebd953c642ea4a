import { createFileRoute } from "@tanstack/react-router"
import { asLocale } from "~/shared/lib/server-input"
import { pngResponse } from "~/shared/server/og/png-response"
import { homeOgImage } from "~/shared/server/og/og-images"

/** Open Graph image of the shop itself: `/og/home.png?lang=vi`. */
export const Route = createFileRoute("/og/home.png")({
  server: {
    handlers: {
      GET: ({ request }) => pngResponse(homeOgImage(asLocale(new URL(request.url).searchParams.get("lang")))),
    },
  },
})
