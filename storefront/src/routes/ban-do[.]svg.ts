import { createFileRoute } from "@tanstack/react-router"
import { landFile } from "~/shared/server/land-file"

/** Outline of Vietnam with its islands, for `<use href="/ban-do.svg#dat">` in the small maps. */
export const Route = createFileRoute("/ban-do.svg")({
  server: {
    handlers: {
      GET: () =>
        new Response(landFile(), {
          headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=604800" },
        }),
    },
  },
})
