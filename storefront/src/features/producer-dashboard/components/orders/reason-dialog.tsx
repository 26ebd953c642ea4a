import type { FulfilmentAction, Problem } from "@ocop/contracts"
import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { actionWords } from "../../lib/order-words"

const explained: Partial<Record<FulfilmentAction, () => string>> = {
  decline: m.producer_dashboard_decline_explained,
  fail: m.producer_dashboard_fail_explained,
  take_back: m.producer_dashboard_take_back_explained,
}

/** Asks why; the buyer reads the answer. */
export function ReasonDialog({
  action,
  busy,
  problem,
  onSend,
  onClose,
}: {
  action: FulfilmentAction
  busy: boolean
  problem: Problem | null
  onSend: (reason: string) => void
  onClose: () => void
}) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSend(String(new FormData(event.currentTarget).get("reason") ?? "").trim())
  }
  return (
    <Modal title={actionWords[action]()} onClose={onClose}>
      <form className="grid gap-4" onSubmit={send}>
        {problem ? <Failure problem={problem} /> : null}
        <p>{explained[action]?.()}</p>
        <TextArea
          label={m.producer_dashboard_reason()}
          hint={m.producer_dashboard_reason_hint()}
          name="reason"
          required
          minLength={3}
          maxLength={300}
          rows={3}
        />
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
