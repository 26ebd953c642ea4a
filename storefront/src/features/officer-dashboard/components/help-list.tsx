import type { OfficerDelegationRequest, Problem } from "@ocop/contracts"
import { useState } from "react"
import { m } from "~/paraglide/messages"
import { getLocale } from "~/paraglide/runtime"
import { pathInLocale } from "~/shared/i18n/locale"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { Button } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { listOnBehalf, startOnBehalf } from "../api/on-behalf"
import { Failure, RowSkeletons } from "./failure"

/** Producers that ask an officer to act for them, who asked first comes first. */
export function HelpList() {
  const { reading, reload } = useRead<{ requests: OfficerDelegationRequest[] }>("help", (signal) =>
    listOnBehalf(signal),
  )
  return (
    <>
      <p className="mb-3 max-w-prose text-soft">{m.obh_office_text()}</p>
      {reading.state === "reading" ? <RowSkeletons count={2} /> : null}
      {reading.state === "failed" ? <Failure problem={reading.problem} onRetry={reload} /> : null}
      {reading.state === "ready" && reading.value.requests.length === 0 ? (
        <EmptyState title={m.obh_office_none()} />
      ) : null}
      {reading.state === "ready" ? (
        <ul className="grid gap-2">
          {reading.value.requests.map((call) => (
            <Call key={call.id} call={call} />
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Call({ call }: { call: OfficerDelegationRequest }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const start = async () => {
    setBusy(true)
    const result = await startOnBehalf(call.id)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    // Into the other office, which has a cookie of its own; no server sees what stands behind `#`.
    window.location.assign(`${pathInLocale("/kenh-ban/lam-thay", getLocale())}#${result.value.ticket}`)
  }
  return (
    <li className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
      <p>
        <span className="font-bold break-words">{call.producerName}</span>
        {call.placeText ? <span className="block text-sm text-soft">{call.placeText}</span> : null}
      </p>
      <p className="break-words">{call.reason}</p>
      <p className="text-sm text-soft">
        {m.obh_asked_by({ name: call.askedBy, time: timeWords(call.askedAt) })} ·{" "}
        {m.obh_office_until({ time: timeWords(call.until) })}
      </p>
      {problem ? <Failure problem={problem} /> : null}
      <Button className="justify-self-start" disabled={busy} onClick={() => void start()}>
        {busy ? m.onb_office_sending() : m.obh_office_start()}
      </Button>
    </li>
  )
}
