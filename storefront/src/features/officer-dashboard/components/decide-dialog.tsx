import type { DecideBody, ProducerProfile, ProfileRemark } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { TextArea } from "~/shared/forms/text-area"
import { FIELDS, fieldWords } from "~/shared/onboarding/words"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { APPLICATIONS, decideApplication } from "../api/producers"
import { decisionTexts, decisionWords } from "../lib/application-words"

/** What is written of each part; a part about which nothing is said is left out. */
function remarksOf(form: FormData): ProfileRemark[] {
  const texts = form.getAll("remark").map((text) => String(text).trim())
  return form.getAll("field").flatMap((value, index) => {
    const field = FIELDS.find((one) => one === value)
    const text = texts[index]
    return field && text ? [{ field, text }] : []
  })
}

/** Asks for what belongs to a decision; the producer reads every word. */
export function DecideDialog({
  profile,
  action,
  onClose,
  onStale,
  onDecided,
}: {
  profile: ProducerProfile
  action: DecideBody["action"]
  onClose: () => void
  /** Somebody else decided meanwhile. */
  onStale: () => void
  onDecided: (profile: ProducerProfile) => void
}) {
  const needsReason = action === "suspend"
  const { run, busy, problem } = useCommand(
    async (body: DecideBody) => {
      const result = await decideApplication(profile.id, body)
      if (!result.ok && result.problem.code === "standing_refused") onStale()
      return result
    },
    { refresh: [APPLICATIONS], onDone: onDecided },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    run({
      action,
      reason: String(form.get("reason") ?? "").trim() || null,
      remarks: remarksOf(form),
    })
  }
  return (
    <Modal title={decisionWords[action]()} onClose={busy ? () => undefined : onClose}>
      <form className="grid gap-4" onSubmit={send}>
        <p className="font-bold break-words">{profile.name}</p>
        <p>{decisionTexts[action]()}</p>
        {problem ? <Failure problem={problem} /> : null}
        {action === "return" ? <Remarks /> : null}
        <TextArea
          rows={3}
          label={needsReason ? m.onboarding_office_reason() : m.onboarding_office_reason_optional()}
          hint={m.onboarding_office_reason_hint()}
          name="reason"
          required={needsReason}
          minLength={needsReason ? 3 : undefined}
          maxLength={1000}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.onboarding_office_sending() : decisionWords[action]()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.onboarding_office_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const MOST_REMARKS = 20

function Remarks() {
  const [rows, setRows] = useState<readonly number[]>([0])
  return (
    <div className="grid gap-3">
      {rows.map((row) => (
        <div key={row} className="grid gap-2 rounded-lg bg-sunken p-3">
          <Select label={m.onboarding_office_remark_field()} name="field">
            {FIELDS.map((field) => (
              <option key={field} value={field}>
                {fieldWords[field]()}
              </option>
            ))}
          </Select>
          <Field
            label={m.onboarding_office_remark_text()}
            name="remark"
            minLength={3}
            maxLength={500}
            autoComplete="off"
          />
          {rows.length > 1 ? (
            <Button
              look="quiet"
              className="justify-self-start px-0"
              onClick={() => setRows(rows.filter((one) => one !== row))}
            >
              {m.onboarding_office_remark_remove()}
            </Button>
          ) : null}
        </div>
      ))}
      {rows.length < MOST_REMARKS ? (
        <Button
          look="secondary"
          className="justify-self-start"
          onClick={() => setRows([...rows, Math.max(...rows) + 1])}
        >
          {m.onboarding_office_remark_add()}
        </Button>
      ) : null}
    </div>
  )
}
