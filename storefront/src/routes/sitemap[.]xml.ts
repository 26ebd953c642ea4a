import { createFileRoute } from "@tanstack/react-router"
import { sitemapIndex } from "~/shared/server/sitemap"

export const Route = createFileRoute("/sitemap.xml")({
  server: { handlers: { GET: () => sitemapIndex() } },
})
