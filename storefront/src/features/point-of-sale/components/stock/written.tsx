import { useEffect, useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { SHEET_KINDS } from "../../lib/sheet"
import { useTill, useTillState } from "../../lib/use-till"
import { kindWords } from "../../lib/words"
import type { StoredOperation } from "../../store/database"
import { SentTag } from "../sent-tag"

const SHOWN = 20
const KINDS = [...SHEET_KINDS, "transfer_receive"]

/** What was done with goods on this device, the newest first, and whether the server has it. */
export function Written() {
  const till = useTill()
  const { waiting, refused } = useTillState()
  const [facts, setFacts] = useState<readonly StoredOperation[]>([])
  useEffect(() => {
    let gone = false
    void till.database.operations
      .orderBy("seq")
      .reverse()
      .filter(({ kind }) => KINDS.includes(kind))
      .limit(SHOWN)
      .toArray()
      .then((found) => {
        if (!gone) setFacts(found)
      })
    return () => {
      gone = true
    }
  }, [till, waiting, refused])
  if (facts.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.counter_stock_written_title()}</h2>
      <ul className="grid gap-2 sm:grid-cols-2">
        {facts.map((fact) => (
          <li key={fact.key} className="rounded-card border border-line bg-sheet px-4 py-2">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-bold">{kindWords(fact.kind)}</span>
              <SentTag state={fact.state} />
            </p>
            <p className="text-sm text-soft tabular-nums">
              {timeWords(fact.occurredAt)}
              {"lines" in fact.payload
                ? ` · ${m.counter_stock_line_count({ count: fact.payload.lines.length })}`
                : ""}
            </p>
            {fact.message && fact.state === "refused" ? <p className="text-bad">{fact.message}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
