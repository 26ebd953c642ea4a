import { Link } from "@tanstack/react-router"
import { formatDong } from "@ocop/marketplace-rules"
import { FreeHint } from "~/shared/basket/free-hint"
import { ParcelLine } from "~/shared/basket/parcel-line"
import { problemText } from "~/shared/basket/problem-text"
import type { BasketView, GroupView, ParcelView, QuoteResult } from "~/shared/basket/views"
import { m } from "~/paraglide/messages"
import { ONLY_DELIVERY, ONLY_PICKUP } from "../lib/fulfilment-classes"
import { Button } from "~/shared/ui/button"
import { Notice } from "~/shared/ui/notice"
import { IllustrativeTag } from "~/shared/ui/tag"

function Parcel({
  group,
  parcel,
  fetched,
}: {
  group: GroupView
  parcel: ParcelView | undefined
  fetched: boolean
}) {
  return (
    <li className="grid gap-1 border-t border-line py-3">
      <p className="text-sm leading-snug font-bold">{group.producer.name}</p>
      {group.lines.map((line) => (
        <p key={line.id} className="flex justify-between gap-3 text-sm leading-snug">
          <span>
            {line.title} <span className="whitespace-nowrap text-soft">× {line.quantity}</span>{" "}
            {line.priceIsIllustrative ? <IllustrativeTag /> : null}
          </span>
          <span className="whitespace-nowrap tabular-nums">{formatDong(line.subtotal)}</span>
        </p>
      ))}
      <div className={`grid gap-1 ${ONLY_DELIVERY} empty:hidden`}>
        {fetched ? (
          <p className="flex justify-between gap-3 text-sm">
            <span className="text-soft">{m.delivery_terms_fetch()}</span>
            <span className="tabular-nums">{formatDong(0)}</span>
          </p>
        ) : (
          <>
            {parcel ? <ParcelLine parcel={parcel} /> : null}
            <FreeHint group={group} />
          </>
        )}
      </div>
    </li>
  )
}

/** Order summary: lines by producer, and the total with delivery. */
export function Summary({
  basket,
  quote,
  fee,
  fetchFrom,
  busy,
  onRetry,
}: {
  basket: BasketView
  quote: QuoteResult | null
  /** Dong; null: not known yet. */
  fee: number | null
  /** Producers where the buyer picks up. */
  fetchFrom: readonly string[]
  busy: boolean
  onRetry: () => void
}) {
  return (
    <section aria-labelledby="don-hang" className="rounded-card border border-line bg-sheet p-4">
      <div className="flex items-baseline justify-between gap-3 pb-2">
        <h2 id="don-hang" className="text-lg">
          {m.checkout_summary()}
        </h2>
        <Link to="/gio-hang" preload={false} className="link inline-flex min-h-11 items-center text-sm">
          {m.checkout_change_basket()}
        </Link>
      </div>
      <ul>
        {basket.groups.map((group) => (
          <Parcel
            key={group.producer.id}
            group={group}
            fetched={fetchFrom.includes(group.producer.id)}
            parcel={
              quote?.ok
                ? quote.quote.parcels.find((parcel) => parcel.producerId === group.producer.id)
                : undefined
            }
          />
        ))}
      </ul>
      <div aria-live="polite" aria-busy={busy} className="grid gap-1 border-t border-line pt-3">
        <p className="flex justify-between gap-3">
          <span>{m.basket_goods({ count: basket.count })}</span>
          <span className="tabular-nums">{formatDong(basket.itemsTotal)}</span>
        </p>
        <div className={ONLY_PICKUP}>
          <p className="flex justify-between gap-3">
            <span>{m.pickup_fee()}</span>
            <span className="tabular-nums">{formatDong(0)}</span>
          </p>
          <p className="flex items-baseline justify-between gap-3 pt-1 text-lg font-bold">
            <span>{m.basket_total()}</span>
            <span className="text-xl text-accent-ink tabular-nums">{formatDong(basket.itemsTotal)}</span>
          </p>
        </div>
        <p className={`flex justify-between gap-3 ${ONLY_DELIVERY}`}>
          <span>{m.basket_delivery()}</span>
          <span className="text-right tabular-nums">
            {busy && fee === null
              ? m.delivery_counting()
              : fee === null
                ? m.basket_delivery_unknown()
                : formatDong(fee)}
          </span>
        </p>
        <p className={`flex items-baseline justify-between gap-3 pt-1 text-lg font-bold ${ONLY_DELIVERY}`}>
          <span>{fee === null ? m.basket_total_goods() : m.basket_total()}</span>
          <span className="text-xl text-accent-ink tabular-nums">
            {formatDong(basket.itemsTotal + (fee ?? 0))}
          </span>
        </p>
        {!busy && quote && !quote.ok && fee === null ? (
          <Notice tone="error" className={`mt-2 ${ONLY_DELIVERY}`}>
            {problemText(quote.problem)}{" "}
            <Button look="quiet" onClick={onRetry}>
              {m.ui_retry()}
            </Button>
          </Notice>
        ) : null}
      </div>
    </section>
  )
}
