import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { saleTotal } from "../lib/amounts"
import type { SaleLine } from "../lib/terminal-types"
import { usePosStore } from "../lib/use-pos-store"

/** Total of the basket and the way to payment, always within reach of the thumb. */
export function BasketFooter({
  lines,
  blocked,
  isDoubtful,
  onPay,
}: {
  lines: readonly SaleLine[]
  blocked: boolean
  /** Whether the quantity of a line is unsettled. */
  isDoubtful: boolean
  onPay: () => void
}) {
  const store = usePosStore()
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <div className="sticky bottom-0 grid gap-2 border-t border-line bg-sheet p-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
      <p className="flex items-baseline justify-between gap-3" aria-live="polite">
        <span className="text-soft">{m.pos_pieces_total({ count: pieces })}</span>
        <span className="text-2xl font-bold tabular-nums">{formatDong(saleTotal(lines))}</span>
      </p>
      {isDoubtful ? <p className="text-sm font-bold text-bad">{m.pos_pay_doubtful()}</p> : null}
      <div className="grid grid-cols-[auto_1fr] gap-2">
        <Button look="secondary" aria-keyshortcuts="F8" onClick={() => void store.holdBasket()}>
          {m.pos_park()}
        </Button>
        <Button
          className="min-h-14 text-lg"
          aria-keyshortcuts="F9"
          disabled={blocked || isDoubtful}
          onClick={onPay}
        >
          {m.pos_pay()}
          <kbd className="hidden text-sm font-normal opacity-80 lg:inline">F9</kbd>
        </Button>
      </div>
    </div>
  )
}
