import { m } from "~/paraglide/messages"
import { chosenValue, textOf } from "~/shared/dashboard/list/list-search"
import { ListTable } from "~/shared/dashboard/list/list-table"
import { useListSearch } from "~/shared/dashboard/list/use-list-search"
import { usePagedList } from "~/shared/dashboard/list/use-paged-list"
import { Page } from "~/shared/dashboard/page"
import { EmptyState } from "~/shared/ui/empty-state"
import { listOrders, ordersKey } from "../api/orders"
import { OrderRow } from "../components/orders/order-row"
import { ORDER_GROUP } from "../lib/filters"
import { OPEN_ORDER, TEXT } from "../lib/pages"
import { OrderPage } from "./order-page"

const MAX_TEXT = 60

/** Orders: the list, or the one that the address names. */
export function OrdersPage() {
  const open = useListSearch()[OPEN_ORDER]
  return open ? <OrderPage key={open} id={open} /> : <Orders />
}

/** What waits, what travels, what is over; what is due soonest stands first. */
function Orders() {
  const search = useListSearch()
  const group = chosenValue(ORDER_GROUP, search)
  const q = textOf(search, TEXT)
  const list = usePagedList({
    queryKey: [...ordersKey(), group, q],
    read: (after, signal) => listOrders({ group, q, after }, signal),
    rowsOf: ({ orders }) => orders,
    keyOf: ({ id }) => id,
    nextOf: ({ nextAfter }) => nextAfter,
  })
  const overdue = list.page?.overdue ?? 0
  return (
    <Page title={m.producer_dashboard_nav_orders()}>
      {group === "to_do" && overdue > 0 ? (
        <p className="mb-3 font-bold text-bad">{m.producer_dashboard_orders_overdue({ count: overdue })}</p>
      ) : null}
      <ListTable
        label={m.producer_dashboard_nav_orders()}
        list={list}
        keyOf={({ id }) => id}
        card={(order) => <OrderRow order={order} />}
        search={{
          param: TEXT,
          label: m.producer_dashboard_orders_find(),
          submit: m.producer_dashboard_orders_find_go(),
          maxLength: MAX_TEXT,
        }}
        filter={{ filter: ORDER_GROUP, counts: list.page?.counts }}
        empty={<EmptyState title={m.producer_dashboard_orders_none_to_do()} />}
        nothingFound={q ? m.producer_dashboard_orders_none_found() : m.producer_dashboard_orders_none()}
      />
    </Page>
  )
}
