import type { ConsignmentOwed } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { pointShare } from "@ocop/stock"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { FormProblem } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { useIdempotencyKey } from "~/shared/dashboard/use-idempotency-key"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { consignmentQuery, settleConsignment } from "../api/business"

/** Vietnamese type a comma. */
const percentOf = (text: string): number | null => {
  const value = Number(text.trim().replace(",", "."))
  return text.trim() !== "" && value >= 0 && value <= 50 && Number.isInteger(value * 2) ? value : null
}

/** Records that a producer was paid, once, however often it is sent. */
export function SettleDialog({ owed, onClose }: { owed: ConsignmentOwed; onClose: () => void }) {
  const once = useIdempotencyKey()
  const [percent, setPercent] = useState("0")
  const share = percentOf(percent)
  const pay = share === null ? null : owed.owed - pointShare(owed.owed, share)
  const { run, busy, problem } = useCommand(
    (body: { commissionPercent: number; reference: string | null }) =>
      once((key) =>
        settleConsignment({ key, producerId: owed.producerId, expectedOwed: owed.owed, ...body }),
      ),
    { refresh: [consignmentQuery.queryKey], onDone: onClose },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (share === null || busy) return
    const reference = String(new FormData(event.currentTarget).get("reference") ?? "").trim()
    run({ commissionPercent: share, reference: reference === "" ? null : reference })
  }
  return (
    <Modal title={m.point_business_settle_title({ producer: owed.producerName })} onClose={onClose}>
      <form className="grid gap-4" onSubmit={send} noValidate>
        <p className="flex justify-between gap-4 text-lg font-bold">
          <span>{m.point_business_owed()}</span>
          <span className="tabular-nums">{formatDong(owed.owed)}</span>
        </p>
        <Field
          label={m.point_business_commission()}
          inputMode="decimal"
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value)}
          error={share === null ? m.point_business_commission_wrong() : undefined}
        />
        <Field label={m.point_business_reference()} name="reference" maxLength={100} autoComplete="off" />
        {pay === null ? null : (
          <p className="flex justify-between gap-4 border-t border-line pt-3 text-lg font-bold">
            <span>{m.point_business_to_pay()}</span>
            <span className="tabular-nums">{formatDong(pay)}</span>
          </p>
        )}
        <FormProblem problem={problem} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="secondary" onClick={onClose}>
            {m.point_office_later()}
          </Button>
          <Button type="submit" disabled={busy || pay === null}>
            {busy
              ? m.point_office_sending()
              : m.point_business_settle_confirm({ amount: formatDong(pay ?? owed.owed) })}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
