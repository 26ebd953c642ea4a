import type { OfficerCertificate } from "@ocop/contracts"
import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { withdrawCertificate } from "../api/certificates"

/** Withdraws a certificate: reason, decision, and a confirmation, because only a further row undoes it. */
export function WithdrawDialog({
  certificate,
  onClose,
  onWithdrawn,
}: {
  certificate: OfficerCertificate
  onClose: () => void
  onWithdrawn: (withdrawal: NonNullable<OfficerCertificate["withdrawal"]>) => void
}) {
  const { run, busy, problem } = useCommand(
    (body: { reason: string; decisionNumber: string }) => withdrawCertificate(certificate.id, body),
    { onDone: ({ withdrawnAt }, body) => onWithdrawn({ at: withdrawnAt, ...body }) },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({
      reason: String(form.get("reason") ?? "").trim(),
      decisionNumber: String(form.get("decisionNumber") ?? "").trim(),
    })
  }
  return (
    <Modal title={m.officer_dashboard_withdraw_title()} onClose={busy ? () => undefined : onClose}>
      <p className="mb-3">
        <span className="font-bold">{certificate.productTitle}</span> · {certificate.producerName} ·{" "}
        {m.officer_dashboard_cert_stars({ star: certificate.star })} · {certificate.code}
      </p>
      <form className="grid gap-4" onSubmit={send}>
        {problem ? <Failure problem={problem} /> : null}
        <TextArea
          rows={3}
          label={m.officer_dashboard_withdraw_reason()}
          hint={m.officer_dashboard_withdraw_reason_hint()}
          name="reason"
          required
          minLength={5}
          maxLength={500}
        />
        <Field
          label={m.officer_dashboard_withdraw_decision()}
          hint={m.officer_dashboard_withdraw_decision_hint()}
          name="decisionNumber"
          required
          minLength={3}
          maxLength={80}
          autoComplete="off"
        />
        <label className="tap flex items-center gap-3">
          <input type="checkbox" name="sure" required className="h-5 w-5 shrink-0 accent-accent" />
          <span>{m.officer_dashboard_withdraw_sure()}</span>
        </label>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.officer_dashboard_withdrawing() : m.officer_dashboard_withdraw()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.officer_dashboard_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
