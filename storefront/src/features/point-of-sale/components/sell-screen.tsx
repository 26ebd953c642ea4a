import { useCallback, useEffect, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { readCode } from "../lib/barcode"
import { nameOf, withGoods } from "../lib/basket"
import { byCode } from "../lib/find-goods"
import type { Sale } from "../lib/receipt"
import type { SaleLine, TerminalItem } from "../lib/terminal-types"
import { useTill, useTillPart } from "../lib/use-till"
import { useWedge } from "../lib/use-wedge"
import { BasketLines } from "./basket-lines"
import { BasketFoot } from "./basket-foot"
import { DonePanel } from "./done-panel"
import { FindBox } from "./find-box"
import { ParkedList } from "./parked-list"
import { PayPanel } from "./pay-panel"
import { ShiftOpen } from "./shift-open"

export interface Finished {
  readonly sale: Sale
  /** Cash that the buyer handed over; null: none. */
  readonly given: number | null
}

/** Sell: find or scan, look at the sum, take the money, give the receipt, next. */
export function SellScreen() {
  const till = useTill()
  // Parts only: what is sent meanwhile must not draw the screen again under a scanner.
  const shift = useTillPart((state) => state.shift)
  const shelf = useTillPart((state) => state.shelf)
  const basket = useTillPart((state) => state.basket)
  const revoked = useTillPart((state) => state.revoked)
  const [paying, setPaying] = useState(false)
  const [finished, setFinished] = useState<Finished | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [undo, setUndo] = useState<{ lines: readonly SaleLine[]; title: string } | null>(null)
  const find = useRef<HTMLInputElement>(null)

  const add = useCallback(
    (item: TerminalItem) => {
      const { lines } = till.read().basket
      const more = withGoods(lines, item)
      setUndo(null)
      if (!more) {
        setTrouble(m.counter_no_price({ title: nameOf(item) }))
        return
      }
      setTrouble(null)
      setFinished(null)
      void till.setBasket(more)
    },
    [till],
  )
  const scan = useCallback(
    (code: string): boolean => {
      const item = byCode(till.read().shelf, code)
      if (item) {
        add(item)
        return true
      }
      const read = readCode(code)
      setTrouble(
        read.kind === "misread"
          ? m.counter_code_misread({ code: read.code })
          : m.counter_code_unknown({ code: read.code }),
      )
      return false
    },
    [add, till],
  )
  useWedge((code) => {
    if (!paying) scan(code)
  })

  const empty = basket.lines.length === 0
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (document.querySelector("dialog[open]")) return
      if (event.key === "F2") find.current?.focus()
      else if (event.key === "F8") void till.park()
      else if (event.key === "F9" && !till.read().basket.lines.length) return
      else if (event.key === "F9") setPaying(true)
      else return
      event.preventDefault()
    }
    window.addEventListener("keydown", hear)
    return () => window.removeEventListener("keydown", hear)
  }, [till])

  if (!shift) return <ShiftOpen />
  if (finished && empty)
    return (
      <DonePanel
        finished={finished}
        onNext={() => {
          setFinished(null)
          setPaying(false)
        }}
      />
    )
  if (paying && !empty)
    return (
      <PayPanel
        onBack={() => setPaying(false)}
        onDone={(done) => {
          setPaying(false)
          setFinished(done)
        }}
      />
    )
  const change = (lines: readonly SaleLine[]) => {
    if (lines.length < basket.lines.length) {
      const gone = basket.lines.find((line, index) => lines[index]?.itemId !== line.itemId)
      setUndo(gone ? { lines: basket.lines, title: gone.title } : null)
    } else setUndo(null)
    void till.setBasket(lines)
  }
  return (
    <div className="grid grow content-start lg:grid-cols-[1fr_26rem] lg:content-stretch">
      <h1 className="sr-only">{m.counter_nav_sell()}</h1>
      <section className="grid content-start gap-3 p-3 sm:p-4" aria-label={m.counter_goods()}>
        {empty ? <ParkedList className="grid lg:hidden" /> : null}
        <FindBox ref={find} shelf={shelf} emptyBasket={empty} onTake={add} onCode={scan} />
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </section>
      <section
        aria-label={m.counter_basket()}
        className="flex flex-col border-line bg-sheet lg:border-l max-lg:grow max-lg:bg-transparent"
      >
        <div className="grid grow content-start gap-2 px-3 pb-3 sm:px-4 lg:py-4">
          {undo ? (
            <div
              role="status"
              className="flex items-center justify-between gap-2 rounded-lg bg-sunken py-1 pr-1 pl-3 text-sm"
            >
              <span className="min-w-0 truncate">{m.counter_removed({ title: undo.title })}</span>
              <button
                type="button"
                className="tap px-3 font-bold text-accent-ink"
                onClick={() => {
                  void till.setBasket(undo.lines)
                  setUndo(null)
                }}
              >
                {m.counter_undo()}
              </button>
            </div>
          ) : null}
          {empty ? (
            <p className="hidden py-6 text-center text-soft lg:block">{m.counter_basket_empty()}</p>
          ) : (
            <BasketLines lines={basket.lines} onChange={change} />
          )}
          <ParkedList className={empty ? "hidden lg:grid" : "grid"} />
        </div>
        {empty ? null : <BasketFoot lines={basket.lines} blocked={revoked} onPay={() => setPaying(true)} />}
      </section>
    </div>
  )
}
