import { useState } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { revokeTerminal, terminalsQuery, type PointTerminal } from "../api/terminals"
import { problemWords } from "../lib/words"

/** The card of one terminal: when it was heard of, what it still owes, and its end. */
export function TerminalCard({ terminal }: { terminal: PointTerminal }) {
  const [sure, setSure] = useState(false)
  const { run, busy, problem } = useCommand(revokeTerminal, { refresh: [terminalsQuery.queryKey] })
  const { id, name, lastSeenAt, revokedAt, missing, parked, lastSeq } = terminal
  return (
    <li className="grid content-start gap-2 rounded-card border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="min-w-0 font-bold break-words">{name}</h3>
        {revokedAt ? <Tag tone="bad">{m.point_counters_revoked()}</Tag> : null}
      </div>
      <p className="text-sm text-soft">
        {lastSeenAt ? m.point_counters_seen({ time: timeWords(lastSeenAt) }) : m.point_counters_never()} ·{" "}
        {m.point_counters_operations({ count: lastSeq })}
      </p>
      {missing > 0 ? <Notice tone="warning">{m.point_counters_missing({ count: missing })}</Notice> : null}
      {parked > 0 ? <p className="text-sm">{m.point_counters_parked({ count: parked })}</p> : null}
      {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
      {revokedAt ? null : (
        <div className="flex flex-wrap items-center gap-2">
          <Button look="secondary" disabled={busy} onClick={() => (sure ? run(id) : setSure(true))}>
            {sure ? m.point_counters_revoke_sure() : m.point_counters_revoke()}
          </Button>
          {sure ? (
            <Button look="quiet" onClick={() => setSure(false)}>
              {m.point_office_later()}
            </Button>
          ) : null}
        </div>
      )}
    </li>
  )
}
