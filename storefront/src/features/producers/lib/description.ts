import { m } from "~/paraglide/messages"
import type { ProducerView } from "./views"

/** A producer in one sentence; certificates are named only while one is in force. */
export function producerDescription(
  producer: Pick<ProducerView, "name" | "place" | "province" | "listingTotal" | "certificates">,
): string {
  const facts = {
    name: producer.name,
    place: producer.place ?? producer.province ?? "",
    count: producer.listingTotal,
  }
  const certified = producer.certificates.length
  return certified > 0
    ? m.producer_description_certified({ ...facts, certified })
    : m.producer_description(facts)
}
