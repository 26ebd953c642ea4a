import { createFileRoute } from "@tanstack/react-router"
import { mapSvg } from "~/shared/server/map-svg"

/** Outline of Vietnam with its islands, for `<use href="/ban-do.svg#dat">` in the small maps. */
export const Route = createFileRoute("/ban-do.svg")({
  server: {
    handlers: {
      GET: () =>
        new Response(mapSvg(), {
          headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=604800" },
        }),
    },
  },
})
