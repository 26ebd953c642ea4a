import type { PointPickup } from "@ocop/contracts"
import { useId, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { useCommand } from "~/shared/dashboard/use-command"
import { useIdempotencyKey } from "~/shared/dashboard/use-idempotency-key"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { ALL_PICKUPS, dashboardQuery, handOver } from "../api/point"
import { problemWords } from "../lib/words"

/** Hands a pickup over against the buyer's code, once, however often it is sent. */
export function HandOverForm({ pickup, onHandedOver }: { pickup: PointPickup; onHandedOver: () => void }) {
  const id = useId()
  const once = useIdempotencyKey()
  const [malformed, setMalformed] = useState(false)
  const { run, busy, problem } = useCommand(
    (code: string) => once((key) => handOver(pickup.id, { key, code })),
    { refresh: [dashboardQuery.queryKey, ALL_PICKUPS], onDone: onHandedOver },
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\D/g, "")
    setMalformed(code.length !== 6)
    if (code.length === 6) run(code)
  }
  const trouble = malformed ? m.point_office_code_digits() : problem ? problemWords(problem) : null
  return (
    <form className="grid gap-2" onSubmit={send} noValidate>
      <label htmlFor={id} className="text-sm font-bold">
        {m.point_office_code()}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          name="code"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
          required
          aria-invalid={trouble ? true : undefined}
          aria-describedby={trouble ? `${id}-trouble` : undefined}
          className={`${controlClass} w-44! text-2xl font-bold tracking-[0.2em] tabular-nums`}
        />
        <Button type="submit" disabled={busy} className="grow">
          {busy ? m.point_office_sending() : m.point_office_hand_over()}
        </Button>
      </div>
      {trouble ? (
        <p id={`${id}-trouble`} role="alert" className="text-sm font-bold text-bad">
          {trouble}
        </p>
      ) : null}
    </form>
  )
}
