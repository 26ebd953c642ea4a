import type { DelegationAction, DelegationRequest, DelegationState, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { askOnBehalf, readOnBehalf, withdrawOnBehalf } from "../api/delegation"
import { onBehalfActWords } from "../lib/delegation-words"
import { Failure, Read } from "../components/failure"

const DAYS = [1, 7, 30]

/** Lets an officer act for the producer, takes it back, and shows everything that was done. */
export function OnBehalfPage() {
  useTitle(m.delegation_title())
  const { reading, reload, update } = useRead<DelegationState>("on-behalf", (signal) => readOnBehalf(signal))
  const change = (state: DelegationState) => update(() => state)
  return (
    <>
      <h1 className="text-2xl">{m.delegation_title()}</h1>
      <p className="mt-1 mb-4 max-w-prose text-soft">{m.delegation_text()}</p>
      <Read reading={reading} onRetry={reload}>
        {({ request, acts }) => (
          <>
            {request ? <Standing request={request} onChanged={change} /> : <Ask onChanged={change} />}
            <Section title={m.delegation_acts()} className="mt-8">
              {acts.length === 0 ? <p className="text-soft">{m.delegation_acts_none()}</p> : null}
              <ul className="grid gap-2">
                {acts.map((act) => (
                  <Act key={act.id} act={act} />
                ))}
              </ul>
            </Section>
          </>
        )}
      </Read>
    </>
  )
}

function Ask({ onChanged }: { onChanged: (state: DelegationState) => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const result = await askOnBehalf({
      reason: String(form.get("reason") ?? "").trim(),
      days: Number(form.get("days")),
    })
    setBusy(false)
    if (result.ok) return onChanged(result.value)
    setProblem(result.problem)
  }
  return (
    <form className="grid gap-4 sm:max-w-xl" onSubmit={(event) => void send(event)}>
      {problem ? <Failure problem={problem} /> : null}
      <Field
        label={m.delegation_reason()}
        hint={m.delegation_reason_hint()}
        name="reason"
        required
        minLength={5}
        maxLength={500}
        autoComplete="off"
      />
      <Select label={m.delegation_days()} name="days" defaultValue="7">
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {m.delegation_days_count({ days })}
          </option>
        ))}
      </Select>
      <Button type="submit" disabled={busy} className="sm:justify-self-start">
        {busy ? m.producer_dashboard_sending() : m.delegation_ask()}
      </Button>
      <p className="text-sm text-soft">{m.delegation_never()}</p>
    </form>
  )
}

function Standing({
  request,
  onChanged,
}: {
  request: DelegationRequest
  onChanged: (state: DelegationState) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const withdraw = async () => {
    setBusy(true)
    const result = await withdrawOnBehalf()
    setBusy(false)
    if (result.ok) return onChanged(result.value)
    setProblem(result.problem)
  }
  return (
    <div className="grid gap-3 rounded-card border border-accent bg-sheet px-4 py-4 sm:max-w-xl">
      <p>
        <span className="font-bold">{m.delegation_standing({ time: timeWords(request.until) })}</span>
        <span className="block text-sm text-soft">
          {m.delegation_asked_by({ name: request.askedBy, time: timeWords(request.askedAt) })}
        </span>
      </p>
      <p className="break-words">{request.reason}</p>
      {problem ? <Failure problem={problem} /> : null}
      <Button
        look="secondary"
        className="sm:justify-self-start"
        disabled={busy}
        onClick={() => void withdraw()}
      >
        {m.delegation_withdraw()}
      </Button>
      <p className="text-sm text-soft">{m.delegation_withdraw_hint()}</p>
    </div>
  )
}

function Act({ act }: { act: DelegationAction }) {
  return (
    <li className="grid gap-1 rounded-card border border-line bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-bold">{onBehalfActWords(act.act)}</span>
        {act.done === false ? <Tag tone="bad">{m.delegation_act_failed()}</Tag> : null}
        {act.done === null ? <Tag tone="star">{m.delegation_act_unknown()}</Tag> : null}
      </p>
      <p className="text-sm break-words text-soft">
        {m.delegation_act_names({ officer: act.officer, askedBy: act.askedBy, time: timeWords(act.at) })}
      </p>
    </li>
  )
}
