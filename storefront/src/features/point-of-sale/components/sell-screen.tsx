import { useCallback, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { useBasketEditing } from "../lib/use-basket-editing"
import { useKeyboardWedge } from "../lib/use-keyboard-wedge"
import type { CompletedSale } from "../lib/use-payment"
import { usePosSelector } from "../lib/use-pos-store"
import { useSellShortcuts } from "../lib/use-sell-shortcuts"
import { BasketPanel } from "./basket-panel"
import { ItemSearch } from "./item-search"
import { OpenShiftForm } from "./open-shift-form"
import { ParkedBaskets } from "./parked-baskets"
import { PaymentPanel } from "./payment-panel"
import { SaleCompletePanel } from "./sale-complete-panel"

/** Sells: fill the basket, take the payment, give the receipt, next buyer. */
export function SellScreen() {
  // Parts of the state only: what is sent meanwhile must not render the screen again under a scanner.
  const shift = usePosSelector((state) => state.shift)
  const catalogue = usePosSelector((state) => state.catalogue)
  const empty = usePosSelector((state) => state.basket.lines.length === 0)
  const [paying, setPaying] = useState(false)
  const [completed, setCompleted] = useState<CompletedSale | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const startPaying = useCallback(() => setPaying(true), [])
  const { trouble, removal, add, scan, change, undo } = useBasketEditing(
    useCallback(() => setCompleted(null), []),
  )
  useKeyboardWedge((code) => {
    if (!paying) scan(code)
  })
  useSellShortcuts(search, startPaying)

  if (!shift) return <OpenShiftForm />
  if (completed && empty)
    return (
      <SaleCompletePanel
        completed={completed}
        onNext={() => {
          setCompleted(null)
          setPaying(false)
        }}
      />
    )
  if (paying && !empty)
    return (
      <PaymentPanel
        onBack={() => setPaying(false)}
        onDone={(done) => {
          setPaying(false)
          setCompleted(done)
        }}
      />
    )
  return (
    <div className="grid grow content-start lg:grid-cols-[1fr_26rem] lg:content-stretch">
      <h1 className="sr-only">{m.pos_nav_sell()}</h1>
      <section className="grid content-start gap-3 p-3 sm:p-4" aria-label={m.pos_goods()}>
        {empty ? <ParkedBaskets className="grid lg:hidden" /> : null}
        <ItemSearch ref={search} catalogue={catalogue} emptyBasket={empty} onTake={add} onCode={scan} />
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </section>
      <BasketPanel removal={removal} onUndo={undo} onChange={change} onPay={startPaying} />
    </div>
  )
}
