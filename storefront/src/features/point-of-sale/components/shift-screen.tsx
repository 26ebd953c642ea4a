import { formatDong } from "@ocop/marketplace-rules"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { dongOf } from "../lib/basket"
import { shiftSums, type ShiftSums } from "../lib/shift-sums"
import { askLead, useSession, useTill, useTillState } from "../lib/use-till"
import { unwrittenWords } from "../lib/words"
import type { OpenShift } from "../store/database"
import { MoneyField } from "./money-field"
import { ShiftClosed } from "./shift-closed"
import { ShiftOpen } from "./shift-open"

export interface ClosedShift {
  readonly sums: ShiftSums
  readonly float: number
  readonly counted: number
}

/** The drawer: cash in and out, and the end of the shift. */
export function ShiftScreen() {
  const { shift } = useTillState()
  const [closed, setClosed] = useState<ClosedShift | null>(null)
  if (closed) return <ShiftClosed closed={closed} onNext={() => setClosed(null)} />
  if (!shift) return <ShiftOpen />
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 p-3 sm:p-4">
      <div>
        <h1 className="text-2xl">{m.counter_nav_shift()}</h1>
        <p className="text-soft">
          {m.counter_shift_since({ time: timeWords(shift.openedAt), float: formatDong(shift.float) })}
        </p>
      </div>
      <CashMove />
      <CloseShift shift={shift} onClosed={setClosed} />
    </div>
  )
}

/** Money that goes into the drawer or out of it without a sale. */
function CashMove() {
  const till = useTill()
  const { operator } = useSession()
  const [amount, setAmount] = useState("")
  const [told, setTold] = useState<{ tone: "error" | "success"; text: string } | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const kind = (submitter as HTMLButtonElement | null)?.value === "cash_out" ? "cash_out" : "cash_in"
    const reason = String(new FormData(form).get("reason") ?? "").trim()
    const dong = dongOf(amount)
    if (dong === 0) return
    const written = await till.write({ kind, payload: { amount: dong, reason } }, { operatorId: operator.id })
    if (!written.ok) return setTold({ tone: "error", text: unwrittenWords(written) })
    setAmount("")
    form.reset()
    const words = { amount: formatDong(dong) }
    setTold({
      tone: "success",
      text: kind === "cash_in" ? m.counter_cash_in_done(words) : m.counter_cash_out_done(words),
    })
    void till.sync()
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
      onSubmit={(event) => void send(event)}
    >
      <h2 className="text-lg">{m.counter_cash_move()}</h2>
      {told ? <Notice tone={told.tone}>{told.text}</Notice> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <MoneyField label={m.counter_amount()} value={amount} onChange={setAmount} required />
        <Field label={m.counter_reason()} name="reason" required maxLength={300} />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button type="submit" look="secondary" value="cash_in">
          {m.counter_cash_in()}
        </Button>
        <Button type="submit" look="secondary" value="cash_out">
          {m.counter_cash_out()}
        </Button>
      </div>
    </form>
  )
}

/** Counted blind: what should be there is shown only afterwards. Never refused, whatever the stock says. */
function CloseShift({ shift, onClosed }: { shift: OpenShift; onClosed: (closed: ClosedShift) => void }) {
  const till = useTill()
  const { basket, parked } = useTillState()
  const { operator, approve } = useSession()
  const [counted, setCounted] = useState("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const close = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim() || null
    setBusy(true)
    const agreed = await askLead({ operator, approve }, m.counter_approve_close())
    if (!agreed) return setBusy(false)
    const facts = await till.database.operations.where("shift").equals(shift.key).toArray()
    const countedCash = dongOf(counted)
    const written = await till.write(
      { kind: "shift_close", payload: { countedCash, note } },
      { operatorId: operator.id, ...agreed },
    )
    setBusy(false)
    if (!written.ok) return setTrouble(unwrittenWords(written))
    const fetched = till.read().todo?.cashTaken.filter((cash) => cash.shift === shift.key) ?? []
    const pickups = fetched.reduce((sum, { amount }) => sum + amount, 0)
    onClosed({ sums: shiftSums(facts, pickups), float: shift.float, counted: countedCash })
    void till.sync()
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
      onSubmit={(event) => void close(event)}
    >
      <h2 className="text-lg">{m.counter_shift_close()}</h2>
      <p className="text-sm text-soft">{m.counter_shift_close_text()}</p>
      {basket.lines.length > 0 || parked.length > 0 ? (
        <Notice tone="warning">{m.counter_shift_close_basket()}</Notice>
      ) : null}
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <MoneyField label={m.counter_counted()} value={counted} onChange={setCounted} required />
      <Field label={m.counter_note()} name="note" maxLength={500} />
      <Button type="submit" disabled={busy}>
        {m.counter_shift_close_do()}
      </Button>
    </form>
  )
}
