import { createFileRoute } from "@tanstack/react-router"
import { asLocale } from "~/shared/lib/server-input"
import { pngResponse } from "~/shared/server/og/png-response"
import { ogImageOf } from "~/shared/server/og/og-images"

/** Open Graph image of a page: `/og/san-pham/<handle>.png`, `/og/nha-san-xuat/…`, `/og/diem-ban/…`. */
export const Route = createFileRoute("/og/$kind/$name")({
  server: {
    handlers: {
      GET: async ({ params, request }) => {
        const handle = /^(.+)\.png$/.exec(params.name)?.[1]
        const locale = asLocale(new URL(request.url).searchParams.get("lang"))
        return pngResponse(handle ? await ogImageOf(params.kind, handle, locale) : null)
      },
    },
  },
})
