import type { FulfilmentAction, Problem } from "@ocop/contracts"
import { useId, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { actionWords } from "../../lib/order-words"
import { Failure } from "../failure"

const explained: Partial<Record<FulfilmentAction, () => string>> = {
  decline: m.producer_dashboard_decline_explained,
  fail: m.producer_dashboard_fail_explained,
  take_back: m.producer_dashboard_take_back_explained,
}

/** Asks why; the buyer reads the answer. */
export function ReasonDialog({
  action,
  busy,
  onSend,
  onClose,
}: {
  action: FulfilmentAction
  busy: boolean
  onSend: (reason: string) => Promise<Problem | null>
  onClose: () => void
}) {
  const id = useId()
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setProblem(await onSend(String(new FormData(event.currentTarget).get("reason") ?? "").trim()))
  }
  return (
    <Modal title={actionWords[action]()} onClose={onClose}>
      <form className="grid gap-4" onSubmit={(event) => void send(event)}>
        {problem ? <Failure problem={problem} /> : null}
        <p>{explained[action]?.()}</p>
        <div className="grid gap-1">
          <label htmlFor={id} className="text-sm font-bold">
            {m.producer_dashboard_reason()}
          </label>
          <textarea
            id={id}
            name="reason"
            required
            minLength={3}
            maxLength={300}
            rows={3}
            className={controlClass}
          />
          <p className="text-sm text-soft">{m.producer_dashboard_reason_hint()}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.producer_dashboard_sending() : actionWords[action]()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.producer_dashboard_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
