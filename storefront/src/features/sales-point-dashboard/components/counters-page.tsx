import type { Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { Section } from "~/shared/ui/section"
import { Tag } from "~/shared/ui/tag"
import { listTerminals, makeCode, revokeTerminal, type PointTerminal } from "../api/counters"
import { problemWords } from "../lib/words"
import { Read } from "./failure"
import { OperatorsPart } from "./operators-part"

/** The point's counters: which devices sell, what they still owe, and who works at them. */
export function CountersPage() {
  useTitle(m.point_office_nav_counters())
  const { reading, reload } = useRead<{ terminals: PointTerminal[] }>("terminals", (signal) =>
    listTerminals(signal),
  )
  return (
    <>
      <h1 className="mb-3 text-2xl">{m.point_office_nav_counters()}</h1>
      <p className="mb-4 text-soft">
        {m.point_counters_text()}{" "}
        <a className="link" href="/quay">
          {m.point_counters_open()}
        </a>
      </p>
      <NewCode />
      <Section title={m.point_counters_devices()} className="mt-6">
        <Read reading={reading} onRetry={reload}>
          {({ terminals }) =>
            terminals.length === 0 ? (
              <p className="text-soft">{m.point_counters_none()}</p>
            ) : (
              <ul className="grid gap-3 lg:grid-cols-2">
                {terminals.map((terminal) => (
                  <Terminal key={terminal.id} terminal={terminal} onChanged={reload} />
                ))}
              </ul>
            )
          }
        </Read>
      </Section>
      <OperatorsPart />
    </>
  )
}

/** The code is told once, for one device, for a day. */
function NewCode() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState<{ code: string; expiresAt: string } | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setBusy(true)
    const result = await makeCode(String(new FormData(form).get("name") ?? "").trim())
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    setMade(result.ok ? result.value : null)
    if (result.ok) form.reset()
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
      onSubmit={(event) => void send(event)}
    >
      <h2 className="text-lg">{m.point_counters_add()}</h2>
      {problem ? <Notice tone="error">{problemWords(problem)}</Notice> : null}
      {made ? (
        <Notice tone="success" title={m.point_counters_code_title()}>
          <p className="my-1 text-3xl font-bold tracking-[0.15em] tabular-nums">
            {`${made.code.slice(0, 5)} ${made.code.slice(5)}`}
          </p>
          <p>{m.point_counters_code_text({ time: timeWords(made.expiresAt) })}</p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-end gap-3">
        <Field
          className="grow"
          label={m.point_counters_name()}
          hint={m.point_counters_name_hint()}
          name="name"
          required
          maxLength={100}
        />
        <Button type="submit" disabled={busy} className="w-full sm:w-auto">
          {busy ? m.point_office_sending() : m.point_counters_make()}
        </Button>
      </div>
    </form>
  )
}

function Terminal({ terminal, onChanged }: { terminal: PointTerminal; onChanged: () => void }) {
  const [sure, setSure] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { name, lastSeenAt, revokedAt, missing, parked, lastSeq } = terminal
  const revoke = async () => {
    const result = await revokeTerminal(terminal.id)
    if (!result.ok) return setProblem(result.problem)
    onChanged()
  }
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
          <Button look="secondary" onClick={() => (sure ? void revoke() : setSure(true))}>
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
