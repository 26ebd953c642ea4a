import type { ProducerOrderSummary } from "@ocop/contracts"
import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { timeWords } from "~/shared/dashboard/time-words"
import { Price } from "~/shared/ui/price"
import { Tag } from "~/shared/ui/tag"
import { nextAction, paymentWords, statusTones, statusWords } from "../../lib/order-words"
import { OPEN_ORDER, PAGES } from "../../lib/pages"
import { OrderActionButton } from "./order-action-button"

/** One order of the list: for whom, what, by when, and its next action. */
export function OrderRow({ order }: { order: ProducerOrderSummary }) {
  const search = useListSearch()
  const next = nextAction(order.actions)
  return (
    <li className="grid gap-3 rounded-card border border-line bg-sheet p-4 sm:grid-cols-[1fr_auto] sm:items-center">
      <Link
        to={PAGES.orders}
        search={{ ...search, [OPEN_ORDER]: order.id }}
        preload={false}
        className="grid min-w-0 gap-1 text-ink no-underline hover:underline"
      >
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-bold tabular-nums">{order.code}</span>
          <Tag tone={statusTones[order.status]}>{statusWords[order.status]()}</Tag>
          {order.pickupAtPoint ? <Tag>{m.pickup_way_pickup()}</Tag> : null}
          {order.pickupAtProducer ? <Tag>{m.delivery_terms_producer_fetched()}</Tag> : null}
          {order.overdue ? <Tag tone="bad">{m.producer_dashboard_order_overdue()}</Tag> : null}
        </span>
        <span className="break-words">
          {m.producer_dashboard_order_goods({ title: order.firstTitle, pieces: order.pieces })}
        </span>
        <span className="text-sm text-soft">
          {order.buyerName} · {order.placeText}
        </span>
        <span className="text-sm text-soft">
          {order.total === null ? null : (
            <>
              <Price dong={order.total} /> ·{" "}
            </>
          )}
          {paymentWords[order.payment]()}
        </span>
        <Due order={order} />
      </Link>
      {next && !order.awaitsCode ? <OrderActionButton orderId={order.id} action={next} /> : null}
    </li>
  )
}

/** Why nothing is to be done yet, or by when the next action is due. */
export function Due({ order }: { order: ProducerOrderSummary }) {
  if (order.pickupAtPoint && order.actions.length === 0 && order.status !== "delivered")
    return <span className="text-sm text-indigo">{m.pickup_producer_fetched()}</span>
  if (order.awaitsCode)
    return <span className="text-sm text-indigo">{m.delivery_terms_producer_ready()}</span>
  if (order.awaitsTransfer)
    return <span className="text-sm text-indigo">{m.producer_dashboard_order_awaits()}</span>
  if (!order.deadlineAt) return null
  return (
    <span className={`text-sm ${order.overdue ? "font-bold text-bad" : "text-soft"}`}>
      {m.producer_dashboard_order_due({ time: timeWords(order.deadlineAt) })}
    </span>
  )
}
