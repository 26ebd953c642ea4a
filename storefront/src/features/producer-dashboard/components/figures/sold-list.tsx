import { formatDong } from "@ocop/marketplace-rules"
import { useState, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"

interface Row {
  readonly key: string
  readonly name: string
  readonly note?: ReactNode
  readonly orders: number
  readonly pieces: number
  readonly amount: number
}

const FIRST = 10

/** Rows with a bar as long as their share of the largest: what sells is seen before it is read. */
export function SoldList({ title, rows }: { title: string; rows: readonly Row[] }) {
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...rows.map(({ amount }) => amount))
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{title}</h2>
      <ul className="grid gap-2">
        {rows.slice(0, all ? rows.length : FIRST).map((row) => (
          <li key={row.key} className="grid gap-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="min-w-0 break-words">
                {row.name} {row.note}
              </span>
              <span className="font-bold whitespace-nowrap tabular-nums">{formatDong(row.amount)}</span>
            </span>
            <span aria-hidden="true" className="h-1.5 rounded bg-sunken">
              <span
                className="block h-full rounded bg-accent"
                style={{ width: `${(row.amount / most) * 100}%` }}
              />
            </span>
            <span className="text-sm text-soft">
              {m.producer_dashboard_sales_row({
                orders: countWords(row.orders),
                pieces: countWords(row.pieces),
              })}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > FIRST && !all ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {m.dashboard_more()}
        </Button>
      ) : null}
    </section>
  )
}
