import { useCallback, useRef, useState } from "react"
import { m } from "~/paraglide/messages"
import { Notice } from "~/shared/ui/notice"
import { useBasketEditing } from "../lib/use-basket-editing"
import type { CompletedSale } from "../lib/use-payment"
import { usePosSelector } from "../lib/use-pos-store"
import { useScans } from "../lib/scans"
import { useSellShortcuts } from "../lib/use-sell-shortcuts"
import { BasketPanel } from "./basket-panel"
import { ItemSearch } from "./item-search"
import { OpenShiftForm } from "./open-shift-form"
import { HeldBaskets } from "./held-baskets"
import { PaymentPanel } from "./payment-panel"
import { SaleCompletePanel } from "./sale-complete-panel"
import { SizeChoice } from "./size-choice"

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
  const { trouble, sizes, removal, isDoubtful, add, scan, change, undo, doubt } = useBasketEditing(
    useCallback(() => setCompleted(null), []),
  )
  const onCode = useCallback((code: string) => scan(code) !== null, [scan])
  useScans(shift ? onCode : null)
  useSellShortcuts(search, !isDoubtful, startPaying)

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
        trouble={trouble}
        onScan={scan}
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
        {empty ? <HeldBaskets className="grid lg:hidden" /> : null}
        <ItemSearch ref={search} catalogue={catalogue} emptyBasket={empty} onTake={add} onCode={onCode} />
        {trouble ? <Notice tone={sizes.length > 0 ? "info" : "error"}>{trouble}</Notice> : null}
        <SizeChoice sizes={sizes} onTake={add} />
      </section>
      <BasketPanel
        removal={removal}
        isDoubtful={isDoubtful}
        onUndo={undo}
        onChange={change}
        onDoubt={doubt}
        onPay={startPaying}
      />
    </div>
  )
}
