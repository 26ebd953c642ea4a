import type { ProducerOrderDetail } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"

/** What goes into the parcel: the number to take is the largest thing of a line. */
export function OrderLines({ order }: { order: ProducerOrderDetail }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.producer_dashboard_goods()}</h2>
      <ul className="grid gap-2">
        {order.lines.map((line) => {
          const wanted = line.quantity - line.canceledQuantity
          return (
            <li
              key={line.id}
              className="flex items-start gap-3 rounded-card border border-line bg-sheet px-4 py-3"
            >
              <span className="min-w-10 text-2xl font-bold tabular-nums">{wanted}×</span>
              <span className="min-w-0 grow">
                <span className={`break-words ${wanted === 0 ? "line-through" : "font-bold"}`}>
                  {line.title}
                </span>
                {line.unit ? <span className="block text-sm text-soft">{line.unit}</span> : null}
                {line.canceledQuantity > 0 ? (
                  <span className="block text-sm text-bad">
                    {m.producer_dashboard_line_canceled({ count: line.canceledQuantity })}
                  </span>
                ) : null}
              </span>
              {line.unitPrice === null ? null : (
                <span className="whitespace-nowrap tabular-nums">{formatDong(line.unitPrice * wanted)}</span>
              )}
            </li>
          )
        })}
      </ul>
      <p className="text-sm text-soft">
        {m.producer_dashboard_weight({ kilograms: (order.weightGrams / 1000).toFixed(1).replace(".", ",") })}
      </p>
      {order.amounts ? (
        <dl className="ml-auto grid w-full max-w-xs grid-cols-[1fr_auto] gap-x-4 gap-y-1 tabular-nums">
          <dt>{m.producer_dashboard_sum_goods()}</dt>
          <dd className="text-right">{formatDong(order.amounts.items)}</dd>
          <dt>{m.producer_dashboard_sum_delivery()}</dt>
          <dd className="text-right">{formatDong(order.amounts.delivery)}</dd>
          <dt className="font-bold">{m.producer_dashboard_sum_total()}</dt>
          <dd className="text-right font-bold">{formatDong(order.amounts.total)}</dd>
        </dl>
      ) : null}
    </section>
  )
}
