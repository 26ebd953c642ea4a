import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { ONLY_DELIVERY, ONLY_PICKUP } from "../lib/fulfilment-classes"

/** Places the order, with the total of the chosen fulfilment on the button. */
export function SubmitOrderButton({
  sending,
  deliveryTotal,
  pickupTotal,
}: {
  sending: boolean
  /** Dong; null: the delivery price is not known yet. */
  deliveryTotal: number | null
  pickupTotal: number
}) {
  return (
    <Button type="submit" name="intent" value="order" disabled={sending} className="py-3 text-lg">
      {sending ? (
        m.checkout_sending()
      ) : (
        <>
          <span className={ONLY_DELIVERY}>
            {deliveryTotal === null
              ? m.checkout_order()
              : m.checkout_order_total({ total: formatDong(deliveryTotal) })}
          </span>
          <span className={ONLY_PICKUP}>{m.checkout_order_total({ total: formatDong(pickupTotal) })}</span>
        </>
      )}
    </Button>
  )
}
