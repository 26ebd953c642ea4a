import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { useSession, usePosStore } from "../lib/use-pos-store"
import { recordFailureText } from "../lib/texts"
import { useMoney } from "../lib/use-money"
import { MoneyField } from "./money-field"

/** Opens a shift with the float: how much cash is in the drawer before the first sale. */
export function OpenShiftForm() {
  const store = usePosStore()
  const { operator } = useSession()
  const float = useMoney()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (float.problem !== null) return float.ask()
    setBusy(true)
    const operation = { kind: "shift_open", payload: { float: float.dong } } as const
    const result = await store.record(operation, { operatorId: operator.id })
    setBusy(false)
    if (!result.ok) return setTrouble(recordFailureText(result))
    void store.sync()
  }
  return (
    <form className="mx-auto grid w-full max-w-md gap-4 p-4" onSubmit={(event) => void open(event)}>
      <h1 className="text-2xl">{m.pos_shift_open_title()}</h1>
      <p className="text-soft">{m.pos_shift_open_text()}</p>
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <MoneyField label={m.pos_float()} money={float} required />
      <Button type="submit" disabled={busy} className="min-h-14 text-lg">
        {m.pos_shift_open_do()}
      </Button>
    </form>
  )
}
