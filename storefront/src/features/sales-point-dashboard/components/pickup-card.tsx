import type { PointPickup } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { HandOverForm } from "./hand-over-form"

/** What a buyer has ordered and who it is; the code stands on the buyer's page alone. */
export function PickupCard({ pickup, onHandedOver }: { pickup: PointPickup; onHandedOver: () => void }) {
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-sheet p-4">
      <PickupFacts pickup={pickup} />
      <HandOverForm pickup={pickup} onHandedOver={onHandedOver} />
    </li>
  )
}

export function PickupFacts({ pickup }: { pickup: PointPickup }) {
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-lg font-bold tabular-nums">{pickup.orderCode}</h3>
        <p className="font-bold tabular-nums">{formatDong(pickup.total)}</p>
        <p className="w-full text-sm">
          {pickup.contactName} · <span className="tabular-nums">{pickup.phoneMasked}</span>
        </p>
      </div>
      <ul className="grid gap-1 border-y border-line py-2">
        {pickup.lines.map((line) => (
          <li key={line.title} className="flex gap-3">
            <span className="min-w-8 font-bold tabular-nums">{line.quantity}×</span>
            <span className="min-w-0 break-words">{line.title}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">
        {pickup.handedOverAt
          ? m.point_office_handed_over_at({ time: timeWords(pickup.handedOverAt) })
          : m.point_office_kept_until({ time: timeWords(pickup.keptUntil) })}
      </p>
    </>
  )
}
