import type { ProducerOrderDetail } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { code128, drawingSVG } from "bwip-js/generic"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { m } from "~/paraglide/messages"
import { parcelSlipQuery } from "../../api/orders"
import { useMembership } from "../../lib/membership"

/** The slip on the parcel and in it. Exists on paper only. */
export default function PackingSlip({ order }: { order: ProducerOrderDetail }) {
  const { producerName } = useMembership()
  const bars = useMemo(
    () => code128({ bcid: "code128", text: order.code, height: 14, scale: 2 }, drawingSVG()),
    [order.code],
  )
  const { data } = useQuery(parcelSlipQuery(order.id, `${order.statusSince} ${order.pieces}`))
  // A slip without its amount would send the parcel off as paid.
  if (!data) return <p className="hidden print:block">{m.producer_dashboard_slip_none()}</p>
  const { cashOnDelivery } = data
  return (
    <div className="hidden gap-4 text-black print:grid">
      <div className="flex items-start justify-between gap-6 border-b-2 border-black pb-3">
        <div>
          <p className="text-sm">{m.producer_dashboard_slip_from()}</p>
          <p className="font-bold">{producerName}</p>
        </div>
        <div className="w-64 text-center">
          <img src={`data:image/svg+xml,${encodeURIComponent(bars)}`} alt="" className="w-full" />
          <p className="font-bold tabular-nums">{order.code}</p>
        </div>
      </div>
      <div className="border-b-2 border-black pb-3 text-lg">
        <p className="text-sm">{m.producer_dashboard_recipient()}</p>
        <p className="font-bold">
          {order.buyerName} · {order.phone}
        </p>
        <p>{order.addressText}</p>
        {order.note ? <p>{m.producer_dashboard_note({ note: order.note })}</p> : null}
        <p className="mt-2 border-2 border-black p-2 text-center text-xl font-bold">
          {cashOnDelivery > 0
            ? m.producer_dashboard_slip_collect({ amount: formatDong(cashOnDelivery) })
            : m.producer_dashboard_slip_paid()}
        </p>
      </div>
      <table className="w-full">
        <thead>
          <tr className="border-b border-black text-left">
            <th scope="col">{m.producer_dashboard_goods()}</th>
            <th scope="col" className="text-right">
              {m.producer_dashboard_slip_count()}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines
            .filter((line) => line.quantity > line.canceledQuantity)
            .map((line) => (
              <tr key={line.id} className="border-b border-black">
                <td>
                  {line.title}
                  {line.unit ? ` (${line.unit})` : ""}
                </td>
                <td className="text-right font-bold tabular-nums">{line.quantity - line.canceledQuantity}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
