import type { ProducerOrderDetail } from "@ocop/contracts"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { useIdempotencyKey } from "~/shared/dashboard/use-idempotency-key"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { handOverPickup } from "../../api/delivery"
import { ordersKey } from "../../api/orders"
import { problemWords } from "../../lib/words"

/** The buyer stands at the counter: the code is read out, typed in, and the goods are theirs. */
export function PickupHandOver({
  orderId,
  onDone,
}: {
  orderId: string
  onDone: (order: ProducerOrderDetail) => void
}) {
  const [short, setShort] = useState(false)
  const withKey = useIdempotencyKey()
  const { run, busy, problem, reset } = useCommand(
    (code: string) => withKey((key) => handOverPickup(orderId, { key, code })),
    { refresh: [ordersKey()], onDone },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\s/g, "")
    const complete = /^\d{6}$/.test(code)
    reset()
    setShort(!complete)
    if (complete) run(code)
  }
  return (
    <form noValidate onSubmit={send} className="grid gap-3 rounded-card border-2 border-accent bg-sheet p-4">
      <h2 className="text-lg">{m.delivery_terms_producer_title()}</h2>
      <p>{m.delivery_terms_producer_ready()}</p>
      <Field
        label={m.delivery_terms_code()}
        hint={m.delivery_terms_code_hint()}
        name="code"
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        error={short ? m.delivery_terms_code_wrong() : problem ? problemWords(problem) : undefined}
      />
      <Button type="submit" disabled={busy} className="w-full py-4 text-lg sm:w-fit sm:px-10">
        {busy ? m.producer_dashboard_sending() : m.delivery_terms_hand_over()}
      </Button>
    </form>
  )
}
