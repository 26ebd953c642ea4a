import type { ConsignmentOwed } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { pointShare } from "@ocop/stock"
import { readPercent } from "@ocop/typed-values"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { FormProblem } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { useCommand } from "~/shared/dashboard/use-command"
import { useIdempotencyKey } from "~/shared/dashboard/use-idempotency-key"
import { Button } from "~/shared/ui/button"
import { TypedField } from "~/shared/forms/typed-field"
import { Field } from "~/shared/ui/field"
import { consignmentQuery, settleConsignment } from "../api/business"

const readShare = (typed: string) => readPercent(typed, { least: 0, most: 50, step: 0.5 })

/** Records that a producer was paid, once, however often it is sent. */
export function SettleDialog({ owed, onClose }: { owed: ConsignmentOwed; onClose: () => void }) {
  const once = useIdempotencyKey()
  const [percent, setPercent] = useState("0")
  const reading = readShare(percent)
  const share = reading.ok ? reading.value : null
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
        <TypedField
          read={readShare}
          tried
          required
          label={m.point_business_commission()}
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value)}
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
