import type { OfficerCertificate } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { withdrawCertificate } from "../api/certificates"
import { AboutCertificate, CertificateDialog, DecisionNumberField, ReasonField } from "./certificate-dialog"

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
  return (
    <CertificateDialog
      title={m.officer_dashboard_withdraw_title()}
      about={<AboutCertificate certificate={certificate} />}
      problem={problem}
      busy={busy}
      submit={{ idle: m.officer_dashboard_withdraw, busy: m.officer_dashboard_withdrawing }}
      onClose={onClose}
      onSend={(text) => run({ reason: text("reason"), decisionNumber: text("decisionNumber") })}
    >
      <ReasonField
        label={m.officer_dashboard_withdraw_reason()}
        hint={m.officer_dashboard_withdraw_reason_hint()}
      />
      <DecisionNumberField
        label={m.officer_dashboard_withdraw_decision()}
        hint={m.officer_dashboard_withdraw_decision_hint()}
      />
      <label className="tap flex items-center gap-3">
        <input type="checkbox" name="sure" required className="h-5 w-5 shrink-0 accent-accent" />
        <span>{m.officer_dashboard_withdraw_sure()}</span>
      </label>
    </CertificateDialog>
  )
}
