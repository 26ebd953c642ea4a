import { formatDong } from "@ocop/marketplace-rules"
import { vietnamDay } from "@ocop/vietnam-time"
import { makeMemo } from "@ocop/vietqr"
import { useEffect, useMemo, useRef, useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { cx } from "~/shared/lib/class-names"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { dongOf, likelyCash } from "../lib/basket"
import type { Sale } from "../lib/receipt"
import { pay, saleTotal, withinLimit } from "../lib/sums"
import type { TenderMethod } from "../lib/terminal-types"
import { useSession, useTill, useTillPart } from "../lib/use-till"
import { unwrittenWords } from "../lib/words"
import { MoneyField, shownDong } from "./money-field"
import type { Finished } from "./sell-screen"
import { TransferCode } from "./transfer-code"

type Way = TenderMethod | "both"

/** Takes the money: cash with change, a transfer by a code made on the device, or some of each. */
export function PayPanel({ onBack, onDone }: { onBack: () => void; onDone: (finished: Finished) => void }) {
  const till = useTill()
  const basket = useTillPart((state) => state.basket)
  const revoked = useTillPart((state) => state.revoked)
  const { me, operator, approve } = useSession()
  const total = saleTotal(basket.lines)
  const [way, setWay] = useState<Way>("cash")
  const [typed, setTyped] = useState("")
  const [part, setPart] = useState("")
  const [arrived, setArrived] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const cashField = useRef<HTMLInputElement>(null)
  // One memo for one basket: the same code however often it is shown.
  const memo = useMemo(() => makeMemo(crypto.getRandomValues(new Uint8Array(7))), [])
  const transfer = way === "cash" ? 0 : way === "vietqr" ? total : Math.min(dongOf(part), total)
  // Nothing typed is the exact sum, the most frequent case.
  const given = way === "vietqr" ? 0 : typed === "" ? total - transfer : dongOf(typed)
  const { payments, change, missing } = pay(total, given, transfer, memo)
  const ready = missing === 0 && (transfer === 0 || arrived) && !revoked

  useEffect(() => {
    if (way !== "vietqr") cashField.current?.focus()
  }, [way])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) onBack()
    }
    window.addEventListener("keydown", hear)
    return () => window.removeEventListener("keydown", hear)
  }, [onBack])

  const finish = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready || busy) return
    setBusy(true)
    let approvedBy: string | null = null
    if (operator.role === "seller" && !withinLimit(basket.lines, me.discountLimit)) {
      approvedBy = await approve(m.counter_approve_over({ percent: me.discountLimit }))
      if (approvedBy === null) return setBusy(false)
    }
    const { lines } = basket
    const written = await till.write(
      (seq) => ({
        kind: "sale",
        payload: { receipt: receiptNumber(till.clock(), seq), lines, payments, total },
      }),
      { operatorId: operator.id, approvedBy, basketId: basket.id },
    )
    setBusy(false)
    if (!written.ok) return setTrouble(unwrittenWords(written))
    onDone({ sale: written.operation as Sale, given: way === "vietqr" ? null : given })
    void till.sync()
  }
  const ways: ReadonlyArray<readonly [Way, string]> = [
    ["cash", m.counter_cash()],
    ["vietqr", m.counter_vietqr()],
    ["both", m.counter_both()],
  ]
  return (
    <form
      className="mx-auto flex w-full max-w-3xl grow flex-col"
      aria-label={m.counter_pay()}
      onSubmit={(event) => void finish(event)}
    >
      <div className="grid grow content-start gap-4 p-3 sm:p-4">
        <div className="flex items-center justify-between gap-3">
          <Button look="quiet" className="-ml-2 px-2" onClick={onBack}>
            ← {m.counter_back()}
          </Button>
          <p className="text-right">
            <span className="block text-sm text-soft">{m.counter_total()}</span>
            <span className="text-3xl font-bold tabular-nums">{formatDong(total)}</span>
          </p>
        </div>
        {me.bank ? (
          <fieldset>
            <legend className="sr-only">{m.counter_way()}</legend>
            <div className="grid grid-cols-3 gap-1 rounded-lg bg-sunken p-1">
              {ways.map(([name, label]) => (
                <label
                  key={name}
                  className={cx(
                    "tap flex cursor-pointer items-center justify-center rounded-md px-1 text-center has-focus-visible:outline-3 has-focus-visible:outline-accent",
                    way === name ? "bg-sheet font-bold shadow-card" : "",
                  )}
                >
                  <input
                    type="radio"
                    name="way"
                    className="sr-only"
                    checked={way === name}
                    onChange={() => {
                      setWay(name)
                      setArrived(false)
                    }}
                  />
                  {label}
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        {way === "both" ? (
          <MoneyField label={m.counter_by_transfer()} value={part} onChange={setPart} />
        ) : null}
        {way === "vietqr" ? null : (
          <div className="grid gap-2">
            <MoneyField
              ref={cashField}
              label={m.counter_given()}
              value={typed}
              placeholder={shownDong(total - transfer)}
              onChange={setTyped}
            />
            <div className="flex flex-wrap gap-2">
              {likelyCash(total - transfer).map((sum, index) => (
                <button
                  key={sum}
                  type="button"
                  onClick={() => setTyped(index === 0 ? "" : shownDong(sum))}
                  className="tap grow rounded-lg border border-strong-line bg-sheet px-3 tabular-nums hover:bg-sunken"
                >
                  {index === 0 ? m.counter_exact() : formatDong(sum)}
                </button>
              ))}
            </div>
          </div>
        )}
        {transfer > 0 && me.bank ? (
          <TransferCode
            bank={me.bank}
            amount={transfer}
            memo={memo}
            arrived={arrived}
            onArrived={setArrived}
          />
        ) : null}
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </div>
      <div className="sticky bottom-0 grid gap-2 border-t border-line bg-sheet p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
        <p className="flex items-baseline justify-between gap-3" aria-live="polite">
          <span className="text-soft">{missing > 0 ? m.counter_missing() : m.counter_change()}</span>
          <span className={cx("text-2xl font-bold tabular-nums", missing > 0 && "text-bad")}>
            {formatDong(missing > 0 ? missing : change)}
          </span>
        </p>
        <Button type="submit" className="min-h-14 text-lg" disabled={!ready || busy}>
          {busy ? m.counter_working() : m.counter_finish()}
          <kbd className="hidden text-sm font-normal opacity-80 lg:inline">Enter</kbd>
        </Button>
      </div>
    </form>
  )
}

/** Day and running number: short enough to be read out, unique on the device. */
const receiptNumber = (now: number, seq: number): string =>
  `${vietnamDay(now).slice(2).replaceAll("-", "")}-${String(seq).padStart(4, "0")}`
