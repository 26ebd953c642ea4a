import { createFileRoute } from "@tanstack/react-router"
import { env } from "~/shared/server/env"

export const Route = createFileRoute("/robots.txt")({
  server: {
    handlers: {
      GET: () =>
        new Response(
          [
            "User-agent: *",
            ...[
              "/gio-hang",
              "/dat-hang",
              "/don-hang/",
              "/tra-cuu",
              "/van-phong",
              "/kenh-ban",
              "/diem-ban-hang",
              "/_serverFn/",
            ].flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]),
            `Sitemap: ${env().publicUrl}/sitemap.xml`,
            "",
          ].join("\n"),
          { headers: { "content-type": "text/plain; charset=utf-8" } },
        ),
    },
  },
})
