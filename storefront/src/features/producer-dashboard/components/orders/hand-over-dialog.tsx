import type { FulfilmentActionBody, Problem } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Failure } from "~/shared/dashboard/failure"
import { Modal } from "~/shared/dashboard/modal"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { actionWords } from "../../lib/order-words"

type HandOver = NonNullable<FulfilmentActionBody["handOver"]>

/** Who takes the parcel; with a carrier also the number by which the buyer follows it. */
export function HandOverDialog({
  busy,
  problem,
  onSend,
  onClose,
}: {
  busy: boolean
  problem: Problem | null
  onSend: (handOver: HandOver) => void
  onClose: () => void
}) {
  const [by, setBy] = useState<HandOver["by"]>("carrier")
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (name: string) => String(form.get(name) ?? "").trim() || null
    onSend(by === "own" ? { by } : { by, carrier: given("carrier"), trackingNumber: given("tracking") })
  }
  return (
    <Modal title={actionWords.hand_over()} onClose={onClose}>
      <form className="grid gap-4" onSubmit={send}>
        {problem ? <Failure problem={problem} /> : null}
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-bold">{m.producer_dashboard_handed_by()}</legend>
          {(["carrier", "own"] as const).map((who) => (
            <label key={who} className="tap flex items-center gap-3">
              <input
                type="radio"
                name="by"
                checked={by === who}
                onChange={() => setBy(who)}
                className="h-5 w-5 shrink-0 accent-accent"
              />
              {who === "carrier" ? m.producer_dashboard_handed_carrier() : m.producer_dashboard_handed_own()}
            </label>
          ))}
        </fieldset>
        {by === "carrier" ? (
          <>
            <Field
              label={m.producer_dashboard_carrier()}
              name="carrier"
              required
              maxLength={80}
              list="carriers"
              autoComplete="off"
            />
            <datalist id="carriers">
              {["Viettel Post", "VNPost", "Giao Hàng Nhanh", "Giao Hàng Tiết Kiệm", "J&T Express"].map(
                (name) => (
                  <option key={name} value={name} />
                ),
              )}
            </datalist>
            <Field
              label={m.producer_dashboard_tracking()}
              hint={m.producer_dashboard_tracking_hint()}
              name="tracking"
              maxLength={60}
              autoComplete="off"
              autoCapitalize="characters"
            />
          </>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            {busy ? m.producer_dashboard_sending() : actionWords.hand_over()}
          </Button>
          <Button look="secondary" disabled={busy} onClick={onClose}>
            {m.producer_dashboard_cancel()}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
