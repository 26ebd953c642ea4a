import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { STOCK_DRAFT_KINDS } from "../../lib/stock-draft"
import { usePosStore, usePosState } from "../../lib/use-pos-store"
import { operationKindText } from "../../lib/texts"
import type { StoredOperation } from "../../store/database"
import { SyncStatusTag } from "../sync-status-tag"

const MAX_SHOWN = 20
const KINDS = [...STOCK_DRAFT_KINDS, "transfer_receive"]

/** Recent stock operations of this device, the newest first, and whether the server has them. */
export function RecentStockOperations() {
  const store = usePosStore()
  const { waiting, refused } = usePosState()
  const [operations, setOperations] = useState<readonly StoredOperation[]>([])
  useEffect(() => {
    let gone = false
    void store.database.operations
      .orderBy("seq")
      .reverse()
      .filter(({ kind }) => KINDS.includes(kind))
      .limit(MAX_SHOWN)
      .toArray()
      .then((found) => {
        if (!gone) setOperations(found)
      })
    return () => {
      gone = true
    }
  }, [store, waiting, refused])
  if (operations.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.pos_stock_written_title()}</h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {operations.map((operation) => (
          <li key={operation.key} className="rounded-card border border-line bg-sheet px-4 py-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{operationKindText(operation.kind)}</span>
              <SyncStatusTag state={operation.state} />
            </p>
            <p className="text-sm text-soft tabular-nums">
              {timeWords(operation.occurredAt)}
              {"lines" in operation.payload
                ? ` · ${m.pos_stock_line_count({ count: operation.payload.lines.length })}`
                : ""}
            </p>
            {operation.message && operation.state === "refused" ? (
              <p className="text-bad">{operation.message}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
