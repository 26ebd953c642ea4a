import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { dongOf } from "../lib/basket"
import { useSession, useTill } from "../lib/use-till"
import { unwrittenWords } from "../lib/words"
import { MoneyField } from "./money-field"

/** Before the first sale: how much lies in the drawer. */
export function ShiftOpen() {
  const till = useTill()
  const { operator } = useSession()
  const [float, setFloat] = useState("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const fact = { kind: "shift_open", payload: { float: dongOf(float) } } as const
    const written = await till.write(fact, { operatorId: operator.id })
    setBusy(false)
    if (!written.ok) return setTrouble(unwrittenWords(written))
    void till.sync()
  }
  return (
    <form className="mx-auto grid w-full max-w-md gap-4 p-4" onSubmit={(event) => void open(event)}>
      <h1 className="text-2xl">{m.counter_shift_open_title()}</h1>
      <p className="text-soft">{m.counter_shift_open_text()}</p>
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <MoneyField label={m.counter_float()} value={float} onChange={setFloat} required />
      <Button type="submit" disabled={busy} className="min-h-14 text-lg">
        {m.counter_shift_open_do()}
      </Button>
    </form>
  )
}
