import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import type { GroupView } from "./views"

/** Amount that is missing for free delivery by the producer, or that delivery is free. */
export function FreeHint({ group: { freeDelivery, producer } }: { group: GroupView }) {
  if (!freeDelivery) return null
  const { missing } = freeDelivery
  return (
    <p className={`text-sm ${missing === 0 ? "font-bold text-good" : "text-indigo"}`}>
      {missing === 0
        ? m.delivery_terms_free_reached({ name: producer.name })
        : m.delivery_terms_free_missing({ amount: formatDong(missing), name: producer.name })}
    </p>
  )
}
