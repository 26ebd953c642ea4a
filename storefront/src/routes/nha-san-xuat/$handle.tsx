import { createFileRoute, notFound } from "@tanstack/react-router"
import { loadProducer } from "~/features/producers/api/producers"
import { ProducerPage } from "~/features/producers/components/producer-page"
import { producerDescription } from "~/features/producers/lib/description"
import { producerData } from "~/features/producers/lib/structured-data"
import { m } from "~/paraglide/messages"
import { answerUnavailable } from "~/shared/lib/response-status"
import { breadcrumbData, describePage } from "~/shared/lib/seo"
import { Unavailable } from "~/shared/ui/unavailable"

export const Route = createFileRoute("/nha-san-xuat/$handle")({
  codeSplitGroupings: [["loader", "component"]],
  loader: async ({ context, params }) => {
    const read = await loadProducer(params.handle, context.locale)
    if (!read.ok && read.reason === "not_found") throw notFound()
    if (!read.ok) answerUnavailable()
    return read.ok ? read.value : null
  },
  head: ({ loaderData: producer, params }) => {
    if (!producer) return {}
    const path = `/nha-san-xuat/${params.handle}`
    return describePage({
      title: producer.name,
      description:
        producer.story && !producer.illustrative.includes("story")
          ? producer.story
          : producerDescription(producer),
      path,
      image: `/og${path}.png`,
      type: "profile",
      jsonLd: [
        producerData(producer),
        breadcrumbData([
          { name: m.nav_producers(), path: "/nha-san-xuat" },
          { name: producer.name, path },
        ]),
      ],
    })
  },
  component: ProducerRoute,
})

function ProducerRoute() {
  const producer = Route.useLoaderData()
  return producer ? <ProducerPage producer={producer} /> : <Unavailable />
}
