import type { PointDiscrepancy, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { countWords, timeWords } from "~/shared/dashboard/time-words"
import { useNow } from "~/shared/dashboard/use-now"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { Tag } from "~/shared/ui/tag"
import { assignDiscrepancy, listDiscrepancies, resolveDiscrepancy } from "../api/business"
import { listOperators, type PointOperator } from "../api/counters"
import { problemWords } from "../lib/words"
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
  const operators = useRead<{ operators: PointOperator[] }>("operators", (signal) => listOperators(signal))
  // Without the names the list is still worth reading, and can be taken by the manager.
  const people =
    operators.reading.state === "ready"
      ? operators.reading.value.operators.filter(({ active }) => active)
      : []
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
                <Row key={one.id} one={one} people={people} onChanged={reload} />
              ))}
            </ul>
          )
        }
      </Read>
    </>
  )
}

interface RowProps {
  one: PointDiscrepancy
  people: readonly PointOperator[]
  onChanged: () => void
}

function Row({ one, people, onChanged }: RowProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const overdue = Date.parse(one.dueAt) < useNow()
  const done = (refused: Problem | null) => {
    setProblem(refused)
    if (!refused) onChanged()
  }
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-sheet px-4 py-3">
      <div className="flex items-start justify-between gap-4">
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
          {one.shortfall < 0
            ? m.pb_extra_pieces({ count: countWords(one.remaining) })
            : m.pb_missing_pieces({ count: countWords(one.remaining) })}
        </p>
      </div>
      {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
      <OwnerForm one={one} people={people} onDone={done} />
      {one.reason === "shortfall" ? (
        <p className="text-sm text-soft">{m.pb_closes_itself()}</p>
      ) : (
        <ResolveForm id={one.id} onDone={done} />
      )}
    </li>
  )
}

/** An account of the manager is no person of the counters, so the choice of oneself is the empty one. */
const MYSELF = ""

function OwnerForm({
  one,
  people,
  onDone,
}: Pick<RowProps, "one" | "people"> & { onDone: (problem: Problem | null) => void }) {
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = String(new FormData(event.currentTarget).get("owner") ?? MYSELF)
    setBusy(true)
    const result = await assignDiscrepancy(one.id, chosen === MYSELF ? null : chosen)
    setBusy(false)
    onDone(result.ok ? null : result.problem)
  }
  return (
    <form className="grid gap-2" onSubmit={(event) => void send(event)}>
      <p className="text-sm">
        {one.owner ? m.pb_owner({ name: one.owner.name }) : <Tag tone="bad">{m.pb_owner_nobody()}</Tag>}
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <Select label={m.pb_owner_choose()} name="owner" defaultValue={one.owner?.id ?? MYSELF}>
          <option value={MYSELF}>{m.pb_owner_me()}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" look="secondary" disabled={busy}>
          {m.pb_owner_give()}
        </Button>
      </div>
    </form>
  )
}

function ResolveForm({ id, onDone }: { id: string; onDone: (problem: Problem | null) => void }) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim()
    const result = await resolveDiscrepancy(id, note)
    setBusy(false)
    onDone(result.ok ? null : result.problem)
  }
  if (!open)
    return (
      <Button look="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
        {m.pb_resolve()}
      </Button>
    )
  return (
    <form className="flex flex-wrap items-end gap-2" onSubmit={(event) => void send(event)}>
      <Field
        className="grow"
        label={m.pb_resolve_note()}
        name="note"
        required
        maxLength={300}
        autoComplete="off"
        autoFocus
      />
      <Button type="submit" disabled={busy}>
        {m.pb_resolve_close()}
      </Button>
    </form>
  )
}
