import { createFileRoute } from "@tanstack/react-router"
import { findCommunes } from "~/shared/server/places/find-communes"

/** Communes that fit `?q=`, old names included: `{ matches: CommuneMatch[] }`. The same for everybody. */
export const Route = createFileRoute("/dia-danh/tim")({
  server: {
    handlers: {
      GET: ({ request }) =>
        Response.json(
          { matches: findCommunes(new URL(request.url).searchParams.get("q") ?? "") },
          { headers: { "cache-control": "public, max-age=86400" } },
        ),
    },
  },
})
