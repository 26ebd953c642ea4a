import type { FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { CERTIFICATES, correctCertificate } from "../api/certificates"

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
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? "").trim()
    run({
      reason: text("reason"),
      star: STARS.find((star) => String(star) === text("star")) ?? 3,
      decisionNumber: text("decisionNumber"),
      decisionDate: text("decisionDate") || null,
    })
  }
  return (
    <Modal title={m.officer_dashboard_correct_title()} onClose={busy ? () => undefined : onClose}>
      <p className="mb-3 font-bold">{product}</p>
      <p className="mb-3">{m.officer_dashboard_correct_text()}</p>
      <form className="grid gap-4" onSubmit={send}>
        {problem ? <Failure problem={problem} /> : null}
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
        <Field
          label={m.officer_dashboard_correct_decision()}
          name="decisionNumber"
          defaultValue={proposed.decisionNumber ?? ""}
          required
          minLength={3}
          maxLength={80}
          autoComplete="off"
        />
        <Field
          label={m.officer_dashboard_correct_date()}
          hint={m.officer_dashboard_correct_date_hint()}
          type="date"
          name="decisionDate"
          defaultValue={proposed.decisionDate ?? ""}
          error={errorAt("decisionDate")}
        />
        <TextArea
          rows={3}
          label={m.officer_dashboard_correct_reason()}
          name="reason"
          required
          minLength={5}
          maxLength={500}
        />
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
