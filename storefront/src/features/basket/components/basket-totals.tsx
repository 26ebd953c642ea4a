import { formatDong } from "@ocop/marketplace-rules"
import type { BasketView, QuoteResult } from "~/shared/basket/views"
import { m } from "~/paraglide/messages"
import { LinkButton } from "~/shared/ui/button"

/** Total of the basket, and the way to the checkout. */
export function BasketTotals({
  basket,
  quote,
  busy,
}: {
  basket: BasketView
  quote: QuoteResult | null
  busy: boolean
}) {
  const fee = quote?.ok ? quote.quote.total : null
  return (
    <div className="grid gap-2 rounded-card border border-line bg-sheet p-4" aria-busy={busy}>
      <p className="flex justify-between gap-3">
        <span>{m.basket_goods({ count: basket.count })}</span>
        <span className="tabular-nums">{formatDong(basket.itemsTotal)}</span>
      </p>
      <p className="flex justify-between gap-3">
        <span>{m.basket_delivery()}</span>
        <span className="text-right tabular-nums">
          {fee === null ? m.basket_delivery_unknown() : formatDong(fee)}
        </span>
      </p>
      <p className="flex items-baseline justify-between gap-3 border-t border-line pt-2 text-lg font-bold">
        <span>{fee === null ? m.basket_total_goods() : m.basket_total()}</span>
        <span className="text-xl text-accent-ink tabular-nums">
          {formatDong(basket.itemsTotal + (fee ?? 0))}
        </span>
      </p>
      <LinkButton to="/dat-hang" preload={false} className="mt-1 text-lg">
        {m.basket_to_order()}
      </LinkButton>
      <p className="text-center text-sm text-soft">{m.basket_pay_later()}</p>
    </div>
  )
}
