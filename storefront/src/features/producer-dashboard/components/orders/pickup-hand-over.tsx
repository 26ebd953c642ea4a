import type { ProducerOrderDetail, Problem } from "@ocop/contracts"
import { useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { handOverFetched } from "../../api/delivery"
import { problemWords } from "../../lib/words"

/** The buyer stands at the counter: the code is read out, typed in, and the goods are theirs. */
export function FetchedHandOver({
  orderId,
  onDone,
}: {
  orderId: string
  onDone: (order: ProducerOrderDetail) => void
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [short, setShort] = useState(false)
  const key = useRef<string | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get("code") ?? "").replace(/\s/g, "")
    setProblem(null)
    setShort(!/^\d{6}$/.test(code))
    if (!/^\d{6}$/.test(code)) return
    key.current ??= crypto.randomUUID()
    setBusy(true)
    const result = await handOverFetched(orderId, { key: key.current, code })
    setBusy(false)
    // Only an answer of the backend settles a key: after a broken connection nobody knows whether it was done.
    if (result.ok || (result.status >= 400 && result.status < 500)) key.current = null
    if (result.ok) onDone(result.value)
    else setProblem(result.problem)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => void send(event)}
      className="grid gap-3 rounded-card border-2 border-accent bg-sheet p-4"
    >
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
