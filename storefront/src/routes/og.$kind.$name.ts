import { createFileRoute } from "@tanstack/react-router"
import { asLocale } from "~/shared/lib/server-input"
import { answerPicture } from "~/shared/server/og/answer-picture"
import { pictureOf } from "~/shared/server/og/pictures"

/** Open Graph picture of a page: `/og/san-pham/<handle>.png`, `/og/nha-san-xuat/…`, `/og/diem-ban/…`. */
export const Route = createFileRoute("/og/$kind/$name")({
  server: {
    handlers: {
      GET: async ({ params, request }) => {
        const handle = /^(.+)\.png$/.exec(params.name)?.[1]
        const locale = asLocale(new URL(request.url).searchParams.get("lang"))
        return answerPicture(handle ? await pictureOf(params.kind, handle, locale) : null)
      },
    },
  },
})
