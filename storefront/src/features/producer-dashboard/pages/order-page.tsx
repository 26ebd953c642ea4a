import type { ProducerOrderDetail } from "@ocop/contracts"
import { formatDong } from "@ocop/marketplace-rules"
import { Link } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { m } from "~/paraglide/messages"
import { QueryView } from "~/shared/dashboard/failure"
import { clearedSearch } from "~/shared/dashboard/list/list-search"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { Page } from "~/shared/dashboard/page"
import { timeWords } from "~/shared/dashboard/time-words"
import { useReplaceableQuery } from "~/shared/dashboard/use-replaceable-query"
import { Button, buttonClass } from "~/shared/ui/button"
import { Tag } from "~/shared/ui/tag"
import { orderQuery } from "../api/orders"
import { OrderActionButton } from "../components/orders/order-action-button"
import { OrderLines } from "../components/orders/order-lines"
import { Due } from "../components/orders/order-row"
import { PickupHandOver } from "../components/orders/pickup-hand-over"
import { nextAction, paymentWords, sideActions, statusTones, statusWords } from "../lib/order-words"
import { OPEN_ORDER, PAGES } from "../lib/pages"

/** Barcodes are large, and for who prints. */
const PackingSlip = lazy(() => import("../components/orders/packing-slip"))

/** One order: its next action on top, then whom it goes to, what is in it, what happened. */
export function OrderPage({ id }: { id: string }) {
  const search = useListSearch()
  const { query, replace } = useReplaceableQuery(orderQuery(id))
  return (
    <>
      <p className="mb-3 print:hidden">
        <Link
          to={PAGES.orders}
          search={clearedSearch(search, [OPEN_ORDER])}
          className={buttonClass("quiet", "-ml-4")}
        >
          ← {m.producer_dashboard_nav_orders()}
        </Link>
      </p>
      <QueryView query={query}>
        {(order) => (
          <>
            <div className="print:hidden">
              <Order order={order} onChanged={(changed) => void replace(changed)} />
            </div>
            <Suspense fallback={null}>
              <PackingSlip order={order} />
            </Suspense>
          </>
        )}
      </QueryView>
    </>
  )
}

function Order({
  order,
  onChanged,
}: {
  order: ProducerOrderDetail
  onChanged: (order: ProducerOrderDetail) => void
}) {
  const next = nextAction(order.actions)
  return (
    <Page
      title={order.code}
      heading={
        <span className="flex flex-wrap items-center gap-3">
          <span className="tabular-nums">{order.code}</span>
          <Tag tone={statusTones[order.status]}>{statusWords[order.status]()}</Tag>
        </span>
      }
    >
      <div className="grid gap-5 lg:grid-cols-[2fr_1fr] lg:items-start">
        <div className="grid gap-5">
          <Due order={order} />
          {order.awaitsCode ? <PickupHandOver orderId={order.id} onDone={onChanged} /> : null}
          {next ? (
            <OrderActionButton
              key={next}
              orderId={order.id}
              action={next}
              {...(order.awaitsCode ? { words: m.delivery_terms_producer_not_fetched } : {})}
              // Whoever may still come for it is served first.
              look={order.awaitsCode ? "secondary" : "primary"}
              className="w-full py-4 text-lg sm:w-auto sm:px-10"
              onDone={onChanged}
            />
          ) : null}
          <OrderLines order={order} />
        </div>
        <aside className="grid gap-4">
          <Recipient order={order} />
          <div className="flex flex-wrap gap-2">
            <Button look="secondary" onClick={() => window.print()}>
              {m.producer_dashboard_print()}
            </Button>
            {sideActions(order.actions).map((action) => (
              <OrderActionButton
                key={action}
                orderId={order.id}
                action={action}
                look="secondary"
                onDone={onChanged}
              />
            ))}
          </div>
          <History order={order} />
        </aside>
      </div>
    </Page>
  )
}

function Recipient({ order }: { order: ProducerOrderDetail }) {
  return (
    <section className="grid gap-1 rounded-card border border-line bg-sheet p-4">
      <h2 className="text-lg">{m.producer_dashboard_recipient()}</h2>
      <p className="font-bold">{order.buyerName}</p>
      {order.phone ? (
        <p>
          <a href={`tel:${order.phone}`} className="tap inline-flex items-center text-accent-ink underline">
            {order.phone}
          </a>
        </p>
      ) : null}
      {order.pickupAtProducer ? <p className="font-bold">{m.delivery_terms_producer_fetched()}</p> : null}
      <p className="break-words">{order.addressText}</p>
      {order.note ? (
        <p className="rounded bg-star-wash p-2 break-words">
          {m.producer_dashboard_note({ note: order.note })}
        </p>
      ) : null}
      <p className="text-sm text-soft">{paymentWords[order.payment]()}</p>
      {order.amounts && order.amounts.collect > 0 ? (
        <p className="font-bold">
          {m.producer_dashboard_collect({ amount: formatDong(order.amounts.collect) })}
        </p>
      ) : null}
      {order.handedBy ? (
        <p className="text-sm text-soft">
          {order.handedBy === "own"
            ? m.producer_dashboard_handed_own()
            : [order.carrier, order.trackingNumber].filter(Boolean).join(" · ")}
        </p>
      ) : null}
    </section>
  )
}

function History({ order }: { order: ProducerOrderDetail }) {
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{m.producer_dashboard_history()}</h2>
      <ol className="grid gap-2 text-sm">
        {[...order.history].reverse().map((event) => (
          <li key={`${event.at} ${event.action}`} className="border-l-3 border-line pl-3">
            <p className="font-bold">{statusWords[event.status]()}</p>
            <p className="text-soft">
              {timeWords(event.at)}
              {event.by ? ` · ${event.by}` : ""}
            </p>
            {event.reason ? <p className="break-words">{event.reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
