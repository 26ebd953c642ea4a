import type { ConsignmentOwed, Problem } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { pointShare } from "@ocop/stock"
import { useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Modal } from "~/shared/dashboard/modal"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { settleConsignment } from "../api/business"
import { problemWords } from "../lib/words"

/** Vietnamese type a comma. */
const percentOf = (text: string): number | null => {
  const value = Number(text.trim().replace(",", "."))
  return text.trim() !== "" && value >= 0 && value <= 50 && Number.isInteger(value * 2) ? value : null
}

/**
 * Says that a producer was paid. The key is kept until an answer came, so that a second tap and a try after a lost
 * answer are the same settlement.
 */
export function SettleDialog({ owed, onClose }: { owed: ConsignmentOwed; onClose: () => void }) {
  const key = useRef<string | null>(null)
  const [percent, setPercent] = useState("0")
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const share = percentOf(percent)
  const pay = share === null ? null : owed.owed - pointShare(owed.owed, share)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (share === null || busy) return
    const reference = String(new FormData(event.currentTarget).get("reference") ?? "").trim()
    key.current ??= crypto.randomUUID()
    setBusy(true)
    const result = await settleConsignment({
      key: key.current,
      producerId: owed.producerId,
      expectedOwed: owed.owed,
      commissionPercent: share,
      reference: reference === "" ? null : reference,
    })
    setBusy(false)
    if (result.ok) return onClose()
    if (result.status >= 400 && result.status < 500) key.current = null
    setProblem(result.problem)
  }
  return (
    <Modal title={m.pb_settle_title({ producer: owed.producerName })} onClose={onClose}>
      <form className="grid gap-4" onSubmit={(event) => void send(event)} noValidate>
        <p className="flex justify-between gap-4 text-lg font-bold">
          <span>{m.pb_owed()}</span>
          <span className="tabular-nums">{formatDong(owed.owed)}</span>
        </p>
        <Field
          label={m.pb_commission()}
          inputMode="decimal"
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value)}
          error={share === null ? m.pb_commission_wrong() : undefined}
        />
        <Field label={m.pb_reference()} name="reference" maxLength={100} autoComplete="off" />
        {pay === null ? null : (
          <p className="flex justify-between gap-4 border-t border-line pt-3 text-lg font-bold">
            <span>{m.pb_to_pay()}</span>
            <span className="tabular-nums">{formatDong(pay)}</span>
          </p>
        )}
        {problem ? (
          <p role="alert" className="text-sm font-bold text-bad">
            {problemWords(problem)}
          </p>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            {m.point_office_later()}
          </Button>
          <Button type="submit" disabled={busy || pay === null}>
            {busy ? m.point_office_sending() : m.pb_settle_confirm({ amount: formatDong(pay ?? owed.owed) })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
