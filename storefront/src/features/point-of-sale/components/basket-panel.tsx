import { m } from "~/paraglide/messages"
import type { SaleLine } from "../lib/terminal-types"
import type { Removal } from "../lib/use-basket-editing"
import { usePosSelector } from "../lib/use-pos-store"
import { BasketFooter } from "./basket-footer"
import { BasketLines } from "./basket-lines"
import { HeldBaskets } from "./held-baskets"

/** The basket beside the search: its lines, the undo of a removal, held baskets, the way to payment. */
export function BasketPanel({
  removal,
  isDoubtful,
  onUndo,
  onChange,
  onDoubt,
  onPay,
}: {
  removal: Removal | null
  /** Whether the quantity of a line is unsettled. */
  isDoubtful: boolean
  onUndo: () => void
  onChange: (lines: readonly SaleLine[]) => void
  onDoubt: (key: string, quantity: number | null) => void
  onPay: () => void
}) {
  const { lines } = usePosSelector((state) => state.basket)
  const revoked = usePosSelector((state) => state.revoked)
  const empty = lines.length === 0
  return (
    <section
      aria-label={m.pos_basket()}
      className="flex flex-col border-line bg-sheet lg:border-l max-lg:grow max-lg:bg-transparent"
    >
      <div className="grid grow content-start gap-2 px-3 pb-3 sm:px-4 lg:py-4">
        {removal ? (
          <div
            role="status"
            className="flex items-center justify-between gap-2 rounded-lg bg-sunken py-1 pr-1 pl-3 text-sm"
          >
            <span className="min-w-0 truncate">{m.pos_removed({ title: removal.title })}</span>
            <button type="button" className="tap px-3 font-bold text-accent-ink" onClick={onUndo}>
              {m.pos_undo()}
            </button>
          </div>
        ) : null}
        {empty ? (
          <p className="hidden py-6 text-center text-soft lg:block">{m.pos_basket_empty()}</p>
        ) : (
          <BasketLines lines={lines} onChange={onChange} onDoubt={onDoubt} />
        )}
        <HeldBaskets className={empty ? "hidden lg:grid" : "grid"} />
      </div>
      {empty ? null : <BasketFooter lines={lines} blocked={revoked} isDoubtful={isDoubtful} onPay={onPay} />}
    </section>
  )
}
