import { createFileRoute } from "@tanstack/react-router"
import { renderSvg } from "~/shared/server/render-svg"

/** Illustrations that replace photos, and brocade, as SVG files: the browser needs no code to render them. */
export const Route = createFileRoute("/tranh/$kind/$name")({
  server: {
    handlers: {
      GET: async ({ params }) => {
        const svg = await renderSvg(params.kind, params.name)
        if (svg === null) return new Response("not found", { status: 404 })
        return new Response(svg, {
          headers: { "content-type": "image/svg+xml", "cache-control": "public, max-age=604800" },
        })
      },
    },
  },
})
