import type { ProducerOrderPage, ProducerOrderSummary, ProducerOrderGroup } from "@ocop/contracts"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState, type FormEvent } from "react"
import { m } from "~/paraglide/messages"
import { countWords } from "~/shared/dashboard/time-words"
import { useRead } from "~/shared/dashboard/use-read"
import { useTitle } from "~/shared/dashboard/use-title"
import type { SearchParams } from "~/shared/lib/search-params"
import { Button } from "~/shared/ui/button"
import { EmptyState } from "~/shared/ui/empty-state"
import { Field } from "~/shared/ui/field"
import { listOrders } from "../api/orders"
import { SHELVES, shelfWords } from "../lib/order-words"
import { ORDERS } from "../lib/pages"
import { Failure, Read } from "../components/failure"
import { OrderRow } from "../components/orders/order-row"

const shelfOf = (search: SearchParams): ProducerOrderGroup =>
  SHELVES.find((shelf) => shelf === search.ke) ?? "to_do"

/** What waits, what travels, what is over; what is due soonest stands first. */
export function OrdersPage({ search }: { search: SearchParams }) {
  useTitle(m.producer_dashboard_nav_orders())
  const navigate = useNavigate()
  const shelf = shelfOf(search)
  const q = search.tim ?? ""
  const { reading, reload } = useRead<ProducerOrderPage>(`${shelf} ${q}`, (signal) =>
    listOrders({ shelf, q }, signal),
  )
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const tim = String(new FormData(event.currentTarget).get("tim") ?? "").trim()
    void navigate({ ...ORDERS, search: { ke: shelf, ...(tim ? { tim } : {}) } })
  }
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{m.producer_dashboard_nav_orders()}</h1>
      <Shelves chosen={shelf} page={reading.state === "ready" ? reading.value : null} />
      <form key={q} className="flex items-end gap-2" role="search" onSubmit={find}>
        <Field
          className="min-w-0 grow sm:max-w-md"
          label={m.producer_dashboard_orders_find()}
          name="tim"
          type="search"
          autoComplete="off"
          maxLength={60}
          defaultValue={q}
        />
        <Button type="submit" look="secondary">
          {m.producer_dashboard_orders_find_go()}
        </Button>
      </form>
      <Read reading={reading} onRetry={reload}>
        {(page) => <Orders key={`${shelf} ${q}`} first={page} shelf={shelf} q={q} onChanged={reload} />}
      </Read>
    </div>
  )
}

function Shelves({ chosen, page }: { chosen: ProducerOrderGroup; page: ProducerOrderPage | null }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {SHELVES.map((shelf) => (
        <li key={shelf}>
          <Link
            {...ORDERS}
            search={{ ke: shelf }}
            preload={false}
            aria-current={shelf === chosen ? "page" : undefined}
            className={`tap inline-flex items-center gap-2 rounded-lg border px-3 py-2 no-underline ${shelf === chosen ? "border-accent bg-accent font-bold text-on-accent" : "border-strong-line bg-sheet text-ink hover:bg-sunken"}`}
          >
            {shelfWords[shelf]()}
            {page ? <span className="tabular-nums">{countWords(page.counts[shelf])}</span> : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Orders({
  first,
  shelf,
  q,
  onChanged,
}: {
  first: ProducerOrderPage
  shelf: ProducerOrderGroup
  q: string
  onChanged: () => void
}) {
  const [more, setMore] = useState<{ orders: ProducerOrderSummary[]; nextAfter: string | null } | null>(null)
  const [failed, setFailed] = useState<Parameters<typeof Failure>[0]["problem"] | null>(null)
  const [busy, setBusy] = useState(false)
  const nextAfter = more ? more.nextAfter : first.nextAfter
  const orders = [...first.orders, ...(more?.orders ?? [])]
  const readMore = async () => {
    setBusy(true)
    const result = await listOrders({ shelf, q, after: nextAfter ?? undefined })
    setBusy(false)
    if (!result.ok) return setFailed(result.problem)
    setFailed(null)
    setMore({ orders: [...(more?.orders ?? []), ...result.value.orders], nextAfter: result.value.nextAfter })
  }
  if (orders.length === 0)
    return (
      <EmptyState
        title={
          q
            ? m.producer_dashboard_orders_none_found()
            : shelf === "to_do"
              ? m.producer_dashboard_orders_none_to_do()
              : m.producer_dashboard_orders_none()
        }
      />
    )
  return (
    <>
      {shelf === "to_do" && first.overdue > 0 ? (
        <p className="font-bold text-bad">{m.producer_dashboard_orders_overdue({ count: first.overdue })}</p>
      ) : null}
      <ul className="grid gap-3">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} onStepped={onChanged} />
        ))}
      </ul>
      {failed ? <Failure problem={failed} /> : null}
      {nextAfter ? (
        <Button look="secondary" disabled={busy} onClick={() => void readMore()}>
          {m.producer_dashboard_more()}
        </Button>
      ) : null}
    </>
  )
}
