import { Link } from "@tanstack/react-router"
import { useEffect } from "react"
import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { keepRecentOrder } from "~/shared/lib/recent-orders"
import { BrocadeRound } from "~/shared/ui/brocade-round"
import { IllustrativeTag } from "~/shared/ui/tag"
import type { OrderView, ProducerOrderFlash } from "../lib/views"
import { OrderMoney } from "./order-money"
import { OrderCode } from "./order-code"
import { PickupCard } from "./pickup-card"
import { ProducerOrderCard } from "./producer-order-card"

function Thanks({ order }: { order: OrderView }) {
  return (
    <div
      role="status"
      className="mb-5 grid grid-cols-[auto_1fr] items-center gap-4 rounded-card border-2 border-good bg-sheet p-4"
    >
      <BrocadeRound size={72} />
      <div>
        <p className="text-lg leading-snug font-bold">{m.order_thanks({ name: order.contactName })}</p>
        <p className="text-soft">
          {order.pickup
            ? m.pickup_thanks_text()
            : m.order_thanks_text({ count: order.producerOrders.length })}
        </p>
      </div>
    </div>
  )
}

function Delivery({ order }: { order: OrderView }) {
  const allFetched = order.producerOrders.every(({ ownPickup }) => ownPickup !== null)
  return (
    <section aria-labelledby="giao-toi" className="rounded-card border border-line bg-sheet p-4">
      <h2 id="giao-toi" className="pb-2 text-lg">
        {order.pickup || allFetched ? m.pickup_receive_at() : m.order_deliver_to()}
      </h2>
      <p className="font-bold">{order.contactName}</p>
      <p className="tabular-nums">{order.phoneMasked}</p>
      {order.pickup ? (
        <p>
          {order.pickup.point.name}, {order.pickup.point.address}
        </p>
      ) : (
        <p>{order.address}</p>
      )}
      {order.note ? <p className="pt-2 text-soft">{m.order_note({ note: order.note })}</p> : null}
    </section>
  )
}

function SumRow({ name, amount, off = false }: { name: string; amount: number; off?: boolean }) {
  return (
    <div className="flex justify-between gap-3">
      <dt>{name}</dt>
      <dd className="whitespace-nowrap tabular-nums">
        {off ? "−" : ""}
        {formatDong(amount)}
      </dd>
    </div>
  )
}

/** The order's sums as they are now: what was ordered, less what was canceled, and what is still to be paid. */
function Totals({ order, token }: { order: OrderView; token: string }) {
  const { canceledTotal, due, toPay } = order
  const paid = due - toPay
  const partly = toPay > 0 && (canceledTotal > 0 || paid > 0)
  return (
    <section aria-labelledby="tien" className="rounded-card border border-line bg-sheet p-4">
      <h2 id="tien" className="pb-2 text-lg">
        {m.checkout_payment()}
      </h2>
      <dl className="grid gap-1">
        <SumRow name={m.order_goods()} amount={order.itemsTotal} />
        <SumRow name={m.basket_delivery()} amount={order.deliveryTotal} />
        {canceledTotal > 0 ? <SumRow name={m.order_canceled_sum()} amount={canceledTotal} off /> : null}
        {partly && paid > 0 ? (
          <>
            <SumRow name={m.basket_total()} amount={due} />
            <SumRow name={m.order_paid_sum()} amount={paid} off />
          </>
        ) : null}
        <div className="flex items-baseline justify-between gap-3 border-t border-line pt-2 text-lg font-bold">
          <dt>{partly ? m.order_to_pay() : m.basket_total()}</dt>
          <dd className="text-xl whitespace-nowrap text-accent-ink tabular-nums">
            {formatDong(partly ? toPay : due)}
          </dd>
        </div>
      </dl>
      <OrderMoney money={order.money} token={token} />
      {order.illustrative ? (
        <p className="pt-2 text-sm text-soft">
          <IllustrativeTag />
        </p>
      ) : null}
    </section>
  )
}

/** An order on its buyer's page. @param justPlaced the buyer comes from the checkout */
export function OrderPage({
  order,
  flash,
  token,
  justPlaced,
}: {
  order: OrderView
  flash: ProducerOrderFlash | null
  token: string
  justPlaced: boolean
}) {
  // Also when the order was placed before the page's scripts ran.
  useEffect(() => {
    if (justPlaced) keepRecentOrder({ code: order.code, token, at: order.placedAtIso })
  }, [justPlaced, order.code, order.placedAtIso, token])
  return (
    <div className="container-page pt-5">
      {justPlaced ? <Thanks order={order} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-3 pb-5">
        <div>
          <h1 className="pb-2 text-xl">{m.order_title()}</h1>
          <OrderCode code={order.code} />
        </div>
        <p className="text-sm text-soft">{m.order_placed_at({ date: order.placedAt })}</p>
      </div>
      <div className="grid gap-5 lg:grid-cols-[1fr_24rem] lg:items-start">
        <div className="grid gap-5">
          {order.pickup ? <PickupCard pickup={order.pickup} /> : null}
          {order.producerOrders.map((producerOrder, index) => (
            <ProducerOrderCard
              key={producerOrder.code}
              producerOrder={producerOrder}
              fetched={order.pickup !== null}
              flash={flash?.part === producerOrder.code ? flash : null}
              token={token}
              number={{ of: index + 1, all: order.producerOrders.length }}
            />
          ))}
        </div>
        <div className="grid gap-5">
          <Totals order={order} token={token} />
          <Delivery order={order} />
          <section aria-labelledby="can-giup" className="rounded-card border border-line bg-sheet p-4">
            <h2 id="can-giup" className="pb-2 text-lg">
              {m.order_help()}
            </h2>
            <p className="text-sm text-soft">{m.order_help_text()}</p>
            <p className="flex flex-wrap gap-x-4">
              <Link to="/quy-che" hash="doi-tra" className="link inline-flex min-h-11 items-center">
                {m.checkout_know_return()}
              </Link>
              <Link to="/quy-che" hash="khieu-nai" className="link inline-flex min-h-11 items-center">
                {m.order_complain()}
              </Link>
            </p>
            <p className="text-sm text-soft">{m.order_link_is_key()}</p>
          </section>
        </div>
      </div>
    </div>
  )
}
