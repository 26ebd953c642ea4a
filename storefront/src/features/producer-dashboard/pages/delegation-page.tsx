import type { DelegationAction, DelegationRequest, DelegationState } from "@ocop/contracts"
import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure, QueryView } from "~/shared/dashboard/failure"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { delegationQuery, requestDelegation, withdrawDelegation } from "../api/delegation"
import { delegationActWords } from "../lib/delegation-words"

const DAYS = [1, 7, 30]

/** Lets an officer act for the producer, takes it back, and shows the log of what was done. */
export function DelegationPage() {
  const { query, replace } = useReplaceableQuery(delegationQuery())
  const change = (state: DelegationState) => void replace(state)
  return (
    <Page title={m.delegation_title()} text={m.delegation_text()}>
      <QueryView query={query}>
        {({ request, acts }) => (
          <>
            {request ? (
              <OpenRequest request={request} onChanged={change} />
            ) : (
              <RequestForm onChanged={change} />
            )}
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
      </QueryView>
    </Page>
  )
}

function RequestForm({ onChanged }: { onChanged: (state: DelegationState) => void }) {
  const { run, busy, problem } = useCommand(requestDelegation, { onDone: onChanged })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({ reason: String(form.get("reason") ?? "").trim(), days: Number(form.get("days")) })
  }
  return (
    <form className="grid gap-4 sm:max-w-xl" onSubmit={send}>
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

function OpenRequest({
  request,
  onChanged,
}: {
  request: DelegationRequest
  onChanged: (state: DelegationState) => void
}) {
  const { run, busy, problem } = useCommand(withdrawDelegation, { onDone: onChanged })
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
      <Button look="secondary" className="sm:justify-self-start" disabled={busy} onClick={() => run()}>
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
        <span className="font-bold">{delegationActWords(act.act)}</span>
        {act.done === false ? <Tag tone="bad">{m.delegation_act_failed()}</Tag> : null}
        {act.done === null ? <Tag tone="star">{m.delegation_act_unknown()}</Tag> : null}
      </p>
      <p className="text-sm break-words text-soft">
        {m.delegation_act_names({ officer: act.officer, askedBy: act.askedBy, time: timeWords(act.at) })}
      </p>
    </li>
  )
}
