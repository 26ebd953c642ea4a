import { absoluteUrl } from "~/shared/lib/seo"
import type { ProducerView } from "./views"

/** Organization data of a producer: only what is published and not illustrative. */
export function producerData(producer: ProducerView): Record<string, unknown> {
  const url = absoluteUrl(`/nha-san-xuat/${producer.handle}`)
  return {
    "@type": "Organization",
    "@id": `${absoluteUrl(`/nha-san-xuat/${producer.handle}`, "vi")}#organization`,
    name: producer.name,
    url,
    ...(producer.website || producer.zalo
      ? { sameAs: [producer.website, producer.zalo].filter((address) => address !== null) }
      : {}),
    ...(producer.cover ? { image: producer.cover.url } : {}),
    ...(producer.mapUrl ? { location: { "@type": "Place", hasMap: producer.mapUrl } } : {}),
    ...(producer.phone ? { telephone: producer.phone.replace(/^0/, "+84") } : {}),
    ...(producer.email ? { email: producer.email } : {}),
    ...(producer.foundedYear ? { foundingDate: String(producer.foundedYear) } : {}),
    ...(producer.story && !producer.illustrative.includes("story") ? { description: producer.story } : {}),
    address: {
      "@type": "PostalAddress",
      addressCountry: "VN",
      ...(producer.province ? { addressRegion: producer.province } : {}),
      ...(producer.place ? { addressLocality: producer.place } : {}),
      ...(producer.address && !producer.illustrative.includes("address")
        ? { streetAddress: producer.address }
        : {}),
    },
  }
}
