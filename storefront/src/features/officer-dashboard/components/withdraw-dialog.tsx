import type { OfficerCertificate, Problem } from "@ocop/contracts"
import { useId, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { controlClass, Field } from "~/shared/ui/field"
import { withdrawCertificate } from "../api/certificates"
import { Failure } from "./failure"
import { Modal } from "~/shared/dashboard/modal"

/** Takes a certificate back: reason, decision, and a word that one means it, because there is no way back. */
export function WithdrawDialog({
  certificate,
  onClose,
  onWithdrawn,
}: {
  certificate: OfficerCertificate
  onClose: () => void
  onWithdrawn: (withdrawal: NonNullable<OfficerCertificate["withdrawal"]>) => void
}) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = {
      reason: String(form.get("reason") ?? "").trim(),
      decisionNumber: String(form.get("decisionNumber") ?? "").trim(),
    }
    setBusy(true)
    const result = await withdrawCertificate(certificate.id, body)
    setBusy(false)
    if (result.ok) return onWithdrawn({ at: result.value.withdrawnAt, ...body })
    setProblem(result.problem)
  }
  return (
    <Modal title={m.office_withdraw_title()} onClose={busy ? () => undefined : onClose}>
      <p className="mb-3">
        <span className="font-bold">{certificate.productTitle}</span> · {certificate.producerName} ·{" "}
        {m.office_cert_stars({ star: certificate.star })} · {certificate.code}
      </p>
      <form className="grid gap-4" onSubmit={(event) => void send(event)}>
        {problem ? <Failure problem={problem} /> : null}
        <div className="grid gap-1">
          <label htmlFor={id} className="text-sm font-bold">
            {m.office_withdraw_reason()}
          </label>
          <textarea
            id={id}
            name="reason"
            required
            minLength={5}
            maxLength={500}
            rows={3}
            aria-describedby={`${id}-hint`}
            className={controlClass}
          />
          <p id={`${id}-hint`} className="text-sm text-soft">
            {m.office_withdraw_reason_hint()}
          </p>
        </div>
        <Field
          label={m.office_withdraw_decision()}
          hint={m.office_withdraw_decision_hint()}
          name="decisionNumber"
          required
          minLength={3}
          maxLength={80}
          autoComplete="off"
        />
        <label className="tap flex items-center gap-3">
          <input type="checkbox" name="sure" required className="h-5 w-5 shrink-0 accent-accent" />
          <span>{m.office_withdraw_sure()}</span>
        </label>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.office_withdrawing() : m.office_withdraw()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.office_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
