import { formatDong } from "@ocop/marketplace-rules"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { Field, Select } from "~/shared/ui/field"
import { Notice } from "~/shared/ui/notice"
import { refundOf, returnedQuantities } from "../lib/amounts"
import type { TenderMethod } from "../lib/terminal-types"
import type { SaleRecord } from "../lib/use-sales"
import { useSession, usePosStore } from "../lib/use-pos-store"
import { recordFailureText } from "../lib/texts"
import { stepperClass } from "../lib/stepper-class"

/** Return of a sale: which lines, how many, why, and how the refund is paid. */
export function ReturnForm({ record, onBack }: { record: SaleRecord; onBack: () => void }) {
  const store = usePosStore()
  const { operator } = useSession()
  const { sale, returns } = record
  const alreadyReturned = returnedQuantities(
    sale.payload,
    returns.map(({ payload }) => payload),
  )
  const [pieces, setPieces] = useState<readonly number[]>(() => sale.payload.lines.map(() => 0))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const refund = sale.payload.lines.reduce(
    (sum, line, at) => sum + refundOf(line, alreadyReturned[at] ?? 0, pieces[at] ?? 0),
    0,
  )
  const some = pieces.some((count) => count > 0)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const method: TenderMethod = form.get("method") === "vietqr" ? "vietqr" : "cash"
    const reason = String(form.get("reason") ?? "").trim()
    if (!some || reason === "" || busy) return
    setBusy(true)
    const result = await store.record(
      {
        kind: "return",
        payload: {
          saleKey: sale.key,
          lines: pieces.flatMap((quantity, line) => (quantity > 0 ? [{ line, quantity }] : [])),
          refunds: refund > 0 ? [{ method, amount: refund }] : [],
          reason,
          restock: form.get("restock") !== null,
        },
      },
      { operatorId: operator.id },
    )
    setBusy(false)
    if (!result.ok) return setTrouble(recordFailureText(result))
    onBack()
    void store.sync()
  }
  const step = (at: number, by: number) =>
    setPieces(pieces.map((count, index) => (index === at ? count + by : count)))
  return (
    <form className="mx-auto grid w-full max-w-xl gap-4 p-3 sm:p-4" onSubmit={(event) => void send(event)}>
      <div className="flex items-center gap-2">
        <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
          ← {m.pos_back()}
        </Button>
      </div>
      <h1 className="text-2xl">{m.pos_return_of({ receipt: sale.payload.receipt })}</h1>
      <ul className="grid gap-2">
        {sale.payload.lines.map((line, at) => {
          const left = line.quantity - (alreadyReturned[at] ?? 0)
          const count = pieces[at] ?? 0
          return (
            <li
              key={at}
              className="flex items-center justify-between gap-3 rounded-card border border-line bg-sheet p-2 pl-3"
            >
              <span className="min-w-0">
                <span className="block leading-snug font-bold break-words">{line.title}</span>
                <span className="text-sm text-soft">{m.pos_return_left({ count: left })}</span>
              </span>
              <span className="flex shrink-0 items-center gap-1">
                <button
                  type="button"
                  className={stepperClass}
                  disabled={count === 0}
                  aria-label={m.pos_less({ title: line.title })}
                  onClick={() => step(at, -1)}
                >
                  −
                </button>
                <output className="min-w-9 text-center text-lg font-bold tabular-nums">{count}</output>
                <button
                  type="button"
                  className={stepperClass}
                  disabled={count >= left}
                  aria-label={m.pos_more({ title: line.title })}
                  onClick={() => step(at, 1)}
                >
                  +
                </button>
              </span>
            </li>
          )
        })}
      </ul>
      <Field label={m.pos_reason()} name="reason" required maxLength={300} />
      <Select label={m.pos_refund_way()} name="method" defaultValue="cash">
        <option value="cash">{m.pos_cash()}</option>
        <option value="vietqr">{m.pos_transfer()}</option>
      </Select>
      <label className="tap flex items-center gap-3">
        <input type="checkbox" name="restock" defaultChecked className="size-6 accent-accent" />
        {m.pos_restock()}
      </label>
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <Button type="submit" disabled={!some || busy} className="min-h-14 text-lg">
        {m.pos_return_do({ amount: formatDong(refund) })}
      </Button>
    </form>
  )
}
