import type { OfficerCertificate } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { annulCertificate, CERTIFICATES, reinstateCertificate } from "../api/certificates"
import { AboutCertificate, CertificateDialog, DecisionNumberField, ReasonField } from "./certificate-dialog"

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
  return (
    <CertificateDialog
      title={words.title()}
      about={<AboutCertificate certificate={certificate} />}
      text={words.text()}
      problem={problem}
      busy={busy}
      onClose={onClose}
      onSend={(text) => run({ reason: text("reason"), decisionNumber: text("decisionNumber") })}
    >
      <ReasonField label={words.reason()} />
      {act === "reinstate" ? <DecisionNumberField label={m.officer_dashboard_reinstate_decision()} /> : null}
    </CertificateDialog>
  )
}
