import type { PointDiscrepancy, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { useNow } from "~/shared/dashboard/use-now"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { assignDiscrepancy, discrepanciesQuery, resolveDiscrepancy } from "../api/business"
import type { PointOperator } from "../api/terminals"
import { dashboardQuery } from "../api/point"
import { problemWords } from "../lib/words"

const reasonWords = (reason: string): string =>
  reason === "shortfall"
    ? m.point_business_reason_shortfall()
    : reason === "transfer"
      ? m.point_business_reason_transfer()
      : m.point_business_reason_other()

/** The card of one discrepancy: what is missing, by when, who looks after it, and how it is closed. */
export function DiscrepancyCard({
  one,
  people,
}: {
  one: PointDiscrepancy
  people: readonly PointOperator[]
}) {
  const overdue = Date.parse(one.dueAt) < useNow()
  const refresh = [discrepanciesQuery.queryKey, dashboardQuery.queryKey]
  const assign = useCommand((owner: string | null) => assignDiscrepancy(one.id, owner), { refresh })
  const resolve = useCommand((note: string) => resolveDiscrepancy(one.id, note), { refresh })
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="font-bold break-words">{one.title ?? reasonWords(one.reason)}</p>
          <p className="text-sm text-soft">{reasonWords(one.reason)}</p>
          <p className="pt-1 text-sm">
            {overdue ? (
              <Tag tone="bad">{m.point_business_overdue({ time: timeWords(one.dueAt) })}</Tag>
            ) : (
              m.point_business_due({ time: timeWords(one.dueAt) })
            )}
          </p>
        </div>
        <p className="shrink-0 text-right text-lg font-bold text-bad tabular-nums">
          {one.shortfall < 0
            ? m.point_business_extra_pieces({ count: countWords(one.remaining) })
            : m.point_business_missing_pieces({ count: countWords(one.remaining) })}
        </p>
      </div>
      <Refused problem={assign.problem ?? resolve.problem} />
      <OwnerForm one={one} people={people} busy={assign.busy} onChosen={assign.run} />
      {one.reason === "shortfall" ? (
        <p className="text-sm text-soft">{m.point_business_closes_itself()}</p>
      ) : (
        <ResolveForm busy={resolve.busy} onResolved={resolve.run} />
      )}
    </li>
  )
}

const Refused = ({ problem }: { problem: Problem | null }) =>
  problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null

/** An account of the manager is no person of the counters, so the choice of oneself is the empty one. */
const MYSELF = ""

function OwnerForm({
  one,
  people,
  busy,
  onChosen,
}: {
  one: PointDiscrepancy
  people: readonly PointOperator[]
  busy: boolean
  onChosen: (operatorId: string | null) => void
}) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = String(new FormData(event.currentTarget).get("owner") ?? MYSELF)
    onChosen(chosen === MYSELF ? null : chosen)
  }
  return (
    <form className="grid gap-2" onSubmit={send}>
      <p className="text-sm">
        {one.owner ? (
          m.point_business_owner({ name: one.owner.name })
        ) : (
          <Tag tone="bad">{m.point_business_owner_nobody()}</Tag>
        )}
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <Select label={m.point_business_owner_choose()} name="owner" defaultValue={one.owner?.id ?? MYSELF}>
          <option value={MYSELF}>{m.point_business_owner_me()}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" look="secondary" disabled={busy}>
          {m.point_business_owner_give()}
        </Button>
      </div>
    </form>
  )
}

function ResolveForm({ busy, onResolved }: { busy: boolean; onResolved: (note: string) => void }) {
  const [open, setOpen] = useState(false)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onResolved(String(new FormData(event.currentTarget).get("note") ?? "").trim())
  }
  if (!open)
    return (
      <Button look="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
        {m.point_business_resolve()}
      </Button>
    )
  return (
    <form className="flex flex-wrap items-end gap-2" onSubmit={send}>
      <Field
        className="grow"
        label={m.point_business_resolve_note()}
        name="note"
        required
        maxLength={300}
        autoComplete="off"
        autoFocus
      />
      <Button type="submit" disabled={busy}>
        {m.point_business_resolve_close()}
      </Button>
    </form>
  )
}
