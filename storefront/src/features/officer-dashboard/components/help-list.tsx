import type { OfficerDelegationRequest } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { Failure } from "~/shared/dashboard/failure"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useWholeList } from "~/shared/dashboard/list/use-whole-list"
import { timeWords } from "~/shared/dashboard/time-words"
import { useCommand } from "~/shared/dashboard/use-command"
import { pathInLocale } from "~/shared/i18n/locale"
import { Button } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { delegationRequestsQuery, startOnBehalf } from "../api/on-behalf"

/** Producers that ask an officer to act for them, who asked first comes first. */
export function HelpList() {
  const query = useQuery({ ...delegationRequestsQuery, select: ({ requests }) => requests })
  const list = useWholeList({ query })
  return (
    <>
      <p className="mb-3 max-w-prose text-soft">{m.delegation_office_text()}</p>
      <ListTable
        label={m.delegation_office_queue()}
        list={list}
        keyOf={({ id }) => id}
        card={(request) => <RequestCard request={request} />}
        empty={<EmptyState title={m.delegation_office_none()} />}
      />
    </>
  )
}

function RequestCard({ request }: { request: OfficerDelegationRequest }) {
  const { run, busy, problem } = useCommand(() => startOnBehalf(request.id), {
    // Into the producer dashboard, which has a cookie of its own; no server sees what stands behind `#`.
    onDone: ({ ticket }) =>
      window.location.assign(`${pathInLocale("/kenh-ban/lam-thay", getLocale())}#${ticket}`),
  })
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p>
        <span className="font-bold break-words">{request.producerName}</span>
        {request.placeText ? <span className="block text-sm text-soft">{request.placeText}</span> : null}
      </p>
      <p className="break-words">{request.reason}</p>
      <p className="text-sm text-soft">
        {m.delegation_asked_by({ name: request.askedBy, time: timeWords(request.askedAt) })} ·{" "}
        {m.delegation_office_until({ time: timeWords(request.until) })}
      </p>
      {problem ? <Failure problem={problem} /> : null}
      <Button className="justify-self-start" disabled={busy} onClick={() => run()}>
        {busy ? m.onboarding_office_sending() : m.delegation_office_start()}
      </Button>
    </li>
  )
}
