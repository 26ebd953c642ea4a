import type { ProducerPointStock, StockMovement } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Section } from "~/shared/ui/section"
import { listMovements, listPointStock } from "../api/points"
import { movementWords } from "../lib/movement-words"
import { Read } from "../components/failure"

/** Where the producer's goods lie, what was sold there, what is owed for them, and every movement behind it. */
export function PointsPage() {
  useTitle(m.point_business_producer_nav())
  const stock = useRead<{ points: ProducerPointStock[] }>("point-stock", (signal) => listPointStock(signal))
  const moved = useRead<{ movements: StockMovement[] }>("movements", (signal) => listMovements(signal))
  return (
    <>
      <h1 className="mb-1 text-2xl">{m.point_business_producer_nav()}</h1>
      <p className="mb-4 max-w-prose text-soft">{m.point_business_producer_text()}</p>
      <Read reading={stock.reading} onRetry={stock.reload}>
        {({ points }) =>
          points.length === 0 ? (
            <p className="text-soft">{m.point_business_producer_none()}</p>
          ) : (
            <ul className="grid gap-3 lg:grid-cols-2">
              {points.map((point) => (
                <Point key={point.pointId} point={point} />
              ))}
            </ul>
          )
        }
      </Read>
      <Section title={m.point_business_movements()}>
        <Read reading={moved.reading} onRetry={moved.reload}>
          {({ movements }) =>
            movements.length === 0 ? (
              <p className="text-soft">{m.point_business_movements_none()}</p>
            ) : (
              <ul className="divide-y divide-line rounded-card border border-line bg-sheet">
                {movements.map((movement) => (
                  <Movement key={movement.id} movement={movement} />
                ))}
              </ul>
            )
          }
        </Read>
      </Section>
    </>
  )
}

function Point({ point }: { point: ProducerPointStock }) {
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{point.pointName}</h2>
        {point.owed ? (
          <p className="text-sm font-bold">
            {m.point_business_producer_owed({ amount: formatDong(point.owed) })}
          </p>
        ) : null}
      </div>
      <ul className="grid gap-2">
        {point.items.map((item) => (
          <li key={item.itemId} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 break-words">{item.title}</span>
            <span className="shrink-0 text-right">
              <span className="font-bold tabular-nums">
                {m.point_business_producer_left({ count: countWords(item.stocked) })}
              </span>
              <span className="block text-sm text-soft">
                {m.point_business_producer_sold({ count: countWords(item.soldLately) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Movement({ movement }: { movement: StockMovement }) {
  const { kind, title, pointName, at, delta, balanceAfter } = movement
  return (
    <li className="flex items-start justify-between gap-4 px-4 py-2">
      <div className="min-w-0">
        <p className="font-bold break-words">{title}</p>
        <p className="text-sm text-soft">
          {movementWords(kind)} · {pointName} · {timeWords(at)}
        </p>
      </div>
      <p className="shrink-0 text-right">
        <span className={`font-bold tabular-nums ${delta < 0 ? "" : "text-good"}`}>
          {delta < 0 ? `−${countWords(-delta)}` : `+${countWords(delta)}`}
        </span>
        <span className="block text-sm text-soft">
          {m.point_business_balance({ count: String(balanceAfter) })}
        </span>
      </p>
    </li>
  )
}
