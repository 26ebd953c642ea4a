import type { OwnPickupOfOrder } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { OpeningWeek } from "~/shared/opening/opening-week"

/** Pickup at the producer's own place, and the code to show there. */
export function ProducerPickup({ pickup, ready }: { pickup: OwnPickupOfOrder; ready: boolean }) {
  return (
    <div className="grid gap-2 rounded-lg border-2 border-accent p-3">
      {pickup.code ? (
        <div className="rounded-lg bg-sunken p-3 text-center">
          <p className="text-sm">{m.pickup_code()}</p>
          <p className="text-3xl font-bold tracking-[0.25em] tabular-nums select-all">{pickup.code}</p>
          <p className="text-sm text-soft">{m.pickup_code_text()}</p>
        </div>
      ) : null}
      <p className="font-bold break-words">{pickup.addressText}</p>
      {pickup.code && !ready ? (
        <p className="text-sm text-soft">{m.delivery_terms_ready_in({ hours: pickup.preparationHours })}</p>
      ) : null}
      <OpeningWeek hours={pickup.openingHours} />
    </div>
  )
}
