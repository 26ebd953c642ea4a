import type { Problem } from "@ocop/contracts"
import { useState, type FormEvent, type ReactNode } from "react"
import { TextArea } from "~/shared/forms/text-area"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { Button } from "~/shared/ui/button"
import { Failure } from "./failure"

type Decided = Promise<{ ok: true } | { ok: false; problem: Problem }>

/** Yes or no of an officer, with a reason where one is needed. */
export function Decide({
  yes,
  no,
  title,
  reasonForYes,
  decide,
  onDecided,
}: {
  yes: string
  no: string
  title: ReactNode
  reasonForYes: boolean
  decide: (accept: boolean, reason: string) => Decided
  onDecided: () => void
}) {
  const [accept, setAccept] = useState<boolean | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim()
    setBusy(true)
    const result = await decide(accept === true, reason)
    setBusy(false)
    if (!result.ok) return setProblem(result.problem)
    setAccept(null)
    onDecided()
  }
  const needed = accept === false || reasonForYes
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setAccept(true)}>{yes}</Button>
      <Button look="secondary" onClick={() => setAccept(false)}>
        {no}
      </Button>
      {accept === null ? null : (
        <Modal title={accept ? yes : no} onClose={busy ? () => undefined : () => setAccept(null)}>
          <form className="grid gap-4" onSubmit={(event) => void send(event)}>
            <p className="font-bold break-words">{title}</p>
            {problem ? <Failure problem={problem} /> : null}
            <TextArea
              rows={3}
              label={needed ? m.onb_office_reason() : m.onb_office_reason_optional()}
              hint={m.onb_office_reason_hint()}
              name="reason"
              required={needed}
              minLength={needed ? 3 : undefined}
              maxLength={1000}
            />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" disabled={busy}>
                {busy ? m.onb_office_sending() : accept ? yes : no}
              </Button>
              <Button look="secondary" disabled={busy} onClick={() => setAccept(null)}>
                {m.onb_office_cancel()}
              </Button>
            </div>
          </form>
        </Modal>
      )}
    </div>
  )
}
