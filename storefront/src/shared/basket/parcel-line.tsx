import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import type { ParcelView } from "./views"

/** Delivery of one parcel: "Giao: 35.000 ₫ · 2–4 ngày làm việc". */
export function ParcelLine({ parcel }: { parcel: ParcelView }) {
  const { daysMin, daysMax } = parcel
  return (
    <p className="flex flex-wrap justify-between gap-x-3 text-sm">
      <span className="text-soft">
        {parcel.fetched ? m.delivery_terms_fetch() : m.delivery_fee()} ·{" "}
        {daysMin === daysMax
          ? m.delivery_days_exact({ days: daysMax })
          : m.delivery_days({ from: daysMin, to: daysMax })}
      </span>
      <span className="tabular-nums">{formatDong(parcel.fee)}</span>
    </p>
  )
}
