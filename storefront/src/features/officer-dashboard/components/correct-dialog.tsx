import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { Field, Select } from "~/shared/ui/field"
import { CERTIFICATES, correctCertificate } from "../api/certificates"
import { CertificateDialog, DecisionNumberField, ReasonField } from "./certificate-dialog"

const STARS = [3, 4, 5] as const

/** Corrects a slip of a certificate by a further row; what stands in the form at first is what the register or a list says. */
export function CorrectDialog({
  certificateId,
  product,
  proposed,
  onClose,
  onDone,
}: {
  certificateId: string
  product: string
  proposed: { star: number; decisionNumber: string | null; decisionDate: string | null }
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, problem } = useCommand(
    (body: Parameters<typeof correctCertificate>[1]) => correctCertificate(certificateId, body),
    { refresh: [[CERTIFICATES]], onDone },
  )
  const errorAt = (path: string) => problem?.fields?.find((field) => field.path === path)?.message
  return (
    <CertificateDialog
      title={m.officer_dashboard_correct_title()}
      about={<span className="font-bold">{product}</span>}
      text={m.officer_dashboard_correct_text()}
      problem={problem}
      busy={busy}
      onClose={onClose}
      onSend={(text) =>
        run({
          reason: text("reason"),
          star: STARS.find((star) => String(star) === text("star")) ?? 3,
          decisionNumber: text("decisionNumber"),
          decisionDate: text("decisionDate") || null,
        })
      }
    >
      <Select
        label={m.officer_dashboard_correct_star()}
        name="star"
        defaultValue={String(proposed.star)}
        error={errorAt("star")}
      >
        {STARS.map((star) => (
          <option key={star} value={star}>
            {m.officer_dashboard_cert_stars({ star })}
          </option>
        ))}
      </Select>
      <DecisionNumberField
        label={m.officer_dashboard_correct_decision()}
        defaultValue={proposed.decisionNumber ?? ""}
      />
      <Field
        label={m.officer_dashboard_correct_date()}
        hint={m.officer_dashboard_correct_date_hint()}
        type="date"
        name="decisionDate"
        defaultValue={proposed.decisionDate ?? ""}
        error={errorAt("decisionDate")}
      />
      <ReasonField label={m.officer_dashboard_correct_reason()} />
    </CertificateDialog>
  )
}
