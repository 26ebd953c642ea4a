import { OrderPage } from "../pages/order-page"
import { OrdersPage } from "../pages/orders-page"
import type { RoomProps } from "../lib/pages"

/** Orders: the list, or the one that the address names. */
export default function OrdersRoom({ search }: RoomProps) {
  return search.don ? <OrderPage key={search.don} id={search.don} /> : <OrdersPage search={search} />
}
