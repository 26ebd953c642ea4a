import { createFileRoute } from "@tanstack/react-router"
import { communeOptions } from "~/shared/server/places/options"

/** Communes of a province (two digits): `{ communes: CommuneOption[] }`. The same for everybody. */
export const Route = createFileRoute("/dia-danh/xa/$code")({
  server: {
    handlers: {
      GET: ({ params }) => {
        const communes = communeOptions(params.code)
        return communes.length === 0
          ? Response.json({ communes }, { status: 404, headers: { "cache-control": "no-store" } })
          : Response.json({ communes }, { headers: { "cache-control": "public, max-age=86400" } })
      },
    },
  },
})
