import { formatDateVi } from "@ocop/vietnam-time"
import { createFileRoute, notFound } from "@tanstack/react-router"
import { loadProducer } from "~/features/producers/api/producers"
import { ProducerPoster } from "~/features/producers/components/producer-poster"
import { m } from "~/paraglide/messages"
import { publicOrigin } from "~/shared/lib/public-origin"
import { answerUnavailable } from "~/shared/lib/response-status"
import { describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

/** A producer's A4 poster to print. */
export const Route = createFileRoute("/nha-san-xuat/$handle_/to-roi")({
  loader: async ({ context, params }) => {
    const read = await loadProducer(params.handle, context.locale)
    if (!read.ok && read.reason === "not_found") throw notFound()
    if (!read.ok) answerUnavailable()
    // The server's own address and day, so that both drawings print the same.
    return read.ok ? { producer: read.value, origin: publicOrigin(), day: formatDateVi(new Date()) } : null
  },
  head: ({ loaderData, params }) =>
    loaderData
      ? describePage({
          title: m.producer_poster_title({ name: loaderData.producer.name }),
          path: `/nha-san-xuat/${params.handle}/to-roi`,
          noindex: true,
        })
      : {},
  component: PosterRoute,
})

function PosterRoute() {
  const data = Route.useLoaderData()
  return data ? <ProducerPoster {...data} /> : <Unavailable />
}
