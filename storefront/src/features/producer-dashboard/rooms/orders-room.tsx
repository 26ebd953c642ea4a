import { OrderPage } from "../components/order-page"
import { OrdersPage } from "../components/orders-page"
import type { RoomProps } from "../lib/rooms"

/** Orders: the list, or the one that the address names. */
export default function OrdersRoom({ search }: RoomProps) {
  return search.don ? <OrderPage key={search.don} id={search.don} /> : <OrdersPage search={search} />
}
