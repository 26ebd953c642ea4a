import { createFileRoute } from "@tanstack/react-router"
import { sitemapPart } from "~/shared/server/sitemap"

export const Route = createFileRoute("/sitemap/$part")({
  server: { handlers: { GET: ({ params }) => sitemapPart(params.part) } },
})
