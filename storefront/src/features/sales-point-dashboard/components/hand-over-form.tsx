import type { PointPickup, Problem } from "@ocop/contracts"
import { useId, useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { controlClass } from "~/shared/ui/field"
import { handOver } from "../api/point"
import { problemWords } from "../lib/words"

/**
 * Hands a pickup over against the buyer's code. The key is kept until an answer came, so that a second tap and a try
 * after a lost answer are the same handover.
 */
export function HandOverForm({ pickup, onHandedOver }: { pickup: PointPickup; onHandedOver: () => void }) {
  const id = useId()
  const key = useRef<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Problem | "code" | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\D/g, "")
    if (code.length !== 6) return setTrouble("code")
    key.current ??= crypto.randomUUID()
    setBusy(true)
    const result = await handOver(pickup.id, { key: key.current, code })
    setBusy(false)
    // After a broken connection nobody knows whether it was handed over: the same key asks again.
    if (result.ok || (result.status >= 400 && result.status < 500)) key.current = null
    if (!result.ok) return setTrouble(result.problem)
    setTrouble(null)
    onHandedOver()
  }
  return (
    <form className="grid gap-2" onSubmit={(event) => void send(event)} noValidate>
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
          {trouble === "code" ? m.point_office_code_digits() : problemWords(trouble)}
        </p>
      ) : null}
    </form>
  )
}
