import type { PointDiscrepancy } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/office/time-words"
import { useNow } from "~/shared/office/use-now"
import { useRead } from "~/shared/office/use-read"
import { useTitle } from "~/shared/office/use-title"
import { Tag } from "~/shared/ui/tag"
import { listDiscrepancies } from "../api/business"
import { Read } from "./failure"

const reasonWords = (reason: string): string =>
  reason === "shortfall"
    ? m.pb_reason_shortfall()
    : reason === "transfer"
      ? m.pb_reason_transfer()
      : m.pb_reason_other()

/** What was promised and is not there, what was sent and did not arrive: what is due first stands first. */
export function DiscrepanciesPage() {
  useTitle(m.pb_nav_discrepancies())
  const { reading, reload } = useRead<{ discrepancies: PointDiscrepancy[] }>("discrepancies", (signal) =>
    listDiscrepancies(signal),
  )
  return (
    <>
      <h1 className="mb-1 text-2xl">{m.pb_nav_discrepancies()}</h1>
      <p className="mb-4 text-soft">{m.pb_discrepancies_text()}</p>
      <Read reading={reading} onRetry={reload}>
        {({ discrepancies }) =>
          discrepancies.length === 0 ? (
            <p className="text-soft">{m.pb_discrepancies_none()}</p>
          ) : (
            <ul className="grid gap-2 lg:grid-cols-2">
              {discrepancies.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Read>
    </>
  )
}

function Row({ one }: { one: PointDiscrepancy }) {
  const overdue = Date.parse(one.dueAt) < useNow()
  return (
    <li className="flex items-start justify-between gap-4 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="min-w-0">
        <p className="font-bold break-words">{one.title ?? reasonWords(one.reason)}</p>
        <p className="text-sm text-soft">{reasonWords(one.reason)}</p>
        <p className="pt-1 text-sm">
          {overdue ? (
            <Tag tone="bad">{m.pb_overdue({ time: timeWords(one.dueAt) })}</Tag>
          ) : (
            m.pb_due({ time: timeWords(one.dueAt) })
          )}
        </p>
      </div>
      <p className="shrink-0 text-right text-lg font-bold text-bad tabular-nums">
        {m.pb_missing_pieces({ count: countWords(one.remaining) })}
      </p>
    </li>
  )
}
