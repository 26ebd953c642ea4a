import type { OfficerCertificate } from "@ocop/contracts"
import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { annulCertificate, CERTIFICATES, reinstateCertificate } from "../api/certificates"

const WORDS = {
  annul: {
    title: m.officer_dashboard_annul_title,
    text: m.officer_dashboard_annul_text,
    reason: m.officer_dashboard_annul_reason,
  },
  reinstate: {
    title: m.officer_dashboard_reinstate_title,
    text: m.officer_dashboard_reinstate_text,
    reason: m.officer_dashboard_reinstate_reason,
  },
}

/** Undoes an entry or a withdrawal by a further row with a reason. */
export function UndoDialog({
  act,
  certificate,
  onClose,
  onDone,
}: {
  act: "annul" | "reinstate"
  certificate: OfficerCertificate
  onClose: () => void
  onDone: () => void
}) {
  const words = WORDS[act]
  const { run, busy, problem } = useCommand(
    (body: { reason: string; decisionNumber: string }) =>
      act === "annul"
        ? annulCertificate(certificate.id, { reason: body.reason })
        : reinstateCertificate(certificate.id, body),
    { refresh: [[CERTIFICATES]], onDone },
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
    <Modal title={words.title()} onClose={busy ? () => undefined : onClose}>
      <p className="mb-3">
        <span className="font-bold">{certificate.productTitle}</span> · {certificate.producerName} ·{" "}
        {m.officer_dashboard_cert_stars({ star: certificate.star })} · {certificate.code}
      </p>
      <p className="mb-3">{words.text()}</p>
      <form className="grid gap-4" onSubmit={send}>
        {problem ? <Failure problem={problem} /> : null}
        <TextArea rows={3} label={words.reason()} name="reason" required minLength={5} maxLength={500} />
        {act === "reinstate" ? (
          <Field
            label={m.officer_dashboard_reinstate_decision()}
            name="decisionNumber"
            required
            minLength={3}
            maxLength={80}
            autoComplete="off"
          />
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.officer_dashboard_act_saving() : m.officer_dashboard_act_save()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.officer_dashboard_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
