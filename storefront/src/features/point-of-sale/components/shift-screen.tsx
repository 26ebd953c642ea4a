import { formatDong } from "@ocop/marketplace-rules"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import { Button } from "~/shared/ui/button"
import { Field } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { shiftTotals, type ShiftTotals } from "../lib/shift-totals"
import { requireApproval, useSession, usePosStore, usePosState } from "../lib/use-pos-store"
import { recordFailureText } from "../lib/texts"
import { useMoney } from "../lib/use-money"
import type { OpenShift } from "../store/database"
import { MoneyField } from "./money-field"
import { ShiftSummary } from "./shift-summary"
import { OpenShiftForm } from "./open-shift-form"

/** A shift that was just closed. */
export interface ClosedShift {
  readonly totals: ShiftTotals
  readonly float: number
  readonly counted: number
}

/** The open shift: cash in, cash out, close. */
export function ShiftScreen() {
  const { shift } = usePosState()
  const [closed, setClosed] = useState<ClosedShift | null>(null)
  if (closed) return <ShiftSummary closed={closed} onNext={() => setClosed(null)} />
  if (!shift) return <OpenShiftForm />
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 p-3 sm:p-4">
      <div>
        <h1 className="text-2xl">{m.pos_nav_shift()}</h1>
        <p className="text-soft">
          {m.pos_shift_since({ time: timeWords(shift.openedAt), float: formatDong(shift.float) })}
        </p>
      </div>
      <CashMovementForm />
      <CloseShiftForm shift={shift} onClosed={setClosed} />
    </div>
  )
}

/** Cash in and cash out: money that moves without a sale. */
function CashMovementForm() {
  const store = usePosStore()
  const { operator } = useSession()
  const amount = useMoney()
  const [message, setMessage] = useState<{ tone: "error" | "success"; text: string } | null>(null)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const kind = (submitter as HTMLButtonElement | null)?.value === "cash_out" ? "cash_out" : "cash_in"
    const reason = String(new FormData(form).get("reason") ?? "").trim()
    const { dong, problem } = amount
    if (dong === 0 || problem !== null) return amount.ask()
    const result = await store.record(
      { kind, payload: { amount: dong, reason } },
      { operatorId: operator.id },
    )
    if (!result.ok) return setMessage({ tone: "error", text: recordFailureText(result) })
    amount.change("")
    form.reset()
    const words = { amount: formatDong(dong) }
    setMessage({
      tone: "success",
      text: kind === "cash_in" ? m.pos_cash_in_done(words) : m.pos_cash_out_done(words),
    })
    void store.sync()
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
      onSubmit={(event) => void send(event)}
    >
      <h2 className="text-lg">{m.pos_cash_move()}</h2>
      {message ? <Notice tone={message.tone}>{message.text}</Notice> : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <MoneyField label={m.pos_amount()} money={amount} required />
        <Field label={m.pos_reason()} name="reason" required maxLength={300} />
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Button type="submit" look="secondary" value="cash_in">
          {m.pos_cash_in()}
        </Button>
        <Button type="submit" look="secondary" value="cash_out">
          {m.pos_cash_out()}
        </Button>
      </div>
    </form>
  )
}

/** Closes the shift with a blind count: the expected cash is shown only afterwards. Never refused. */
function CloseShiftForm({ shift, onClosed }: { shift: OpenShift; onClosed: (closed: ClosedShift) => void }) {
  const store = usePosStore()
  const { basket, heldBaskets } = usePosState()
  const { operator, approve } = useSession()
  const counted = useMoney()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const close = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    if (counted.problem !== null) return counted.ask()
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim() || null
    setBusy(true)
    const approval = await requireApproval({ operator, approve }, m.pos_approve_close())
    if (!approval) return setBusy(false)
    const operations = await store.database.operations.where("shift").equals(shift.key).toArray()
    const countedCash = counted.dong
    const result = await store.record(
      { kind: "shift_close", payload: { countedCash, note } },
      { operatorId: operator.id, ...approval },
    )
    setBusy(false)
    if (!result.ok) return setTrouble(recordFailureText(result))
    const cashTaken = store.read().pendingWork?.cashTaken.filter((cash) => cash.shift === shift.key) ?? []
    const pickups = cashTaken.reduce((sum, { amount }) => sum + amount, 0)
    onClosed({ totals: shiftTotals(operations, pickups), float: shift.float, counted: countedCash })
    void store.sync()
  }
  return (
    <form
      className="grid gap-3 rounded-card border border-line bg-sheet p-4"
      onSubmit={(event) => void close(event)}
    >
      <h2 className="text-lg">{m.pos_shift_close()}</h2>
      <p className="text-sm text-soft">{m.pos_shift_close_text()}</p>
      {basket.lines.length > 0 || heldBaskets.length > 0 ? (
        <Notice tone="warning">{m.pos_shift_close_basket()}</Notice>
      ) : null}
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <MoneyField label={m.pos_counted()} money={counted} required />
      <Field label={m.pos_note()} name="note" maxLength={500} />
      <Button type="submit" disabled={busy}>
        {m.pos_shift_close_do()}
      </Button>
    </form>
  )
}
