import type { OfficerCertificate, Problem } from "@ocop/contracts"
import type { ComponentProps, ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"

/** A dialog that enters a further row into the register: what it is about, its fields, and how the sending goes. */
export function CertificateDialog({
  title,
  about,
  text,
  problem,
  busy,
  submit = { idle: m.officer_dashboard_act_save, busy: m.officer_dashboard_act_saving },
  onClose,
  onSend,
  children,
}: {
  title: string
  about: ReactNode
  text?: string
  problem: Problem | null
  busy: boolean
  submit?: { idle: () => string; busy: () => string }
  onClose: () => void
  /** @param text a field's text without the spaces around it */
  onSend: (text: (name: string) => string) => void
  children: ReactNode
}) {
  return (
    <Modal title={title} onClose={busy ? () => undefined : onClose}>
      <p className="mb-3">{about}</p>
      {text === undefined ? null : <p className="mb-3">{text}</p>}
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          onSend((name) => String(form.get(name) ?? "").trim())
        }}
      >
        {problem ? <Failure problem={problem} /> : null}
        {children}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? submit.busy() : submit.idle()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.officer_dashboard_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/** The certificate that a dialog is about. */
export const AboutCertificate = ({ certificate }: { certificate: OfficerCertificate }) => (
  <>
    <span className="font-bold">{certificate.productTitle}</span> · {certificate.producerName} ·{" "}
    {m.officer_dashboard_cert_stars({ star: certificate.star })} · {certificate.code}
  </>
)

/** Why; the register keeps it. */
export const ReasonField = (props: Pick<ComponentProps<typeof TextArea>, "label" | "hint">) => (
  <TextArea rows={3} {...props} name="reason" required minLength={5} maxLength={500} />
)

/** Number of the decision that says so. */
export const DecisionNumberField = (
  props: Pick<ComponentProps<typeof Field>, "label" | "hint" | "defaultValue">,
) => <Field {...props} name="decisionNumber" required minLength={3} maxLength={80} autoComplete="off" />
