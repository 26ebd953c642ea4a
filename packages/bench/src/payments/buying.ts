import type { Basket, DeliveryQuote, PayPage, PlacedOrder } from "@ocop/contracts"
import type { Goods } from "../cluster/goods.ts"
import { answered, type Reply } from "../cluster/caller.ts"
import { retryUntilAccepted } from "../sandbox/crashable-processes.ts"
import { type PaymentCluster } from "./cluster.ts"

type Method = "cod" | "vietqr" | "card"

export interface FilledBasket {
  readonly id: string
  readonly total: number
  /** Body of its order. */
  readonly order: object
}

const TO = { provinceCode: "01", communeCode: "00070" }

/** What buyers do, each step repeated at the other server when one is dead. */
export function buyingOf(cluster: PaymentCluster, goods: readonly Goods[]) {
  const call = <T>(turn: number, method: string, path: string, data?: unknown): Promise<Reply<T>> =>
    retryUntilAccepted(
      (at) => cluster.server(at).call<T>(method, path, data, { "x-forwarded-for": addressOf(turn) }),
      turn,
    )
  const addressOf = (turn: number): string =>
    `198.${18 + (turn % 2)}.${(turn >> 1) % 250}.${1 + (turn % 250)}`

  async function fill(turn: number, method: Method): Promise<FilledBasket> {
    const one = goods[turn % goods.length] as Goods
    const line = { variantId: one.variant_id, quantity: 1 }
    const { id, itemsTotal } = answered(await call<Basket>(turn, "POST", "/store/baskets", line), "A basket")
    const path = `/store/baskets/${id}/delivery-quote`
    const quote = answered(await call<DeliveryQuote>(turn, "POST", path, TO), "A price of delivery")
    const total = itemsTotal + quote.total
    const order = {
      contact: { name: "Nguyễn Thị Hoa", phone: "0912345678", email: null },
      address: { ...TO, street: "12 Hàng Bè" },
      note: null,
      payment: { method },
      expectedTotal: total,
    }
    return { id, total, order }
  }

  return {
    call,
    fill,
    /** An order that waits for a transfer. */
    async byTransfer(turn: number): Promise<{ orderId: string; memo: string; total: number }> {
      const basket = await fill(turn, "vietqr")
      const path = `/store/baskets/${basket.id}/order`
      const { token } = answered(await call<PlacedOrder>(turn, "POST", path, basket.order), "An order")
      const page = answered(await call<PayPage>(turn, "GET", `/store/pay-pages/${token}`), "A pay page")
      const memo = page.requests[0]?.memo
      if (!memo) throw new Error(`No transfer is asked for: ${JSON.stringify(page)}`)
      const [row] = await cluster.query<{ order_id: string }>(
        "select order_id from payment_request where memo = $1",
        [memo],
      )
      return { orderId: row?.order_id ?? "", memo, total: basket.total }
    },
  }
}
export type Buying = ReturnType<typeof buyingOf>
