import { m } from "~/paraglide/messages"

/** What delivery costs and how long it takes is known once there is a place: the basket asks for it. */
export function DeliveryNote({ weight }: { weight: string | null }) {
  return (
    <p className="text-sm text-soft">
      {m.product_delivery()} {weight ? m.product_delivery_weight({ weight }) : null}
    </p>
  )
}
