import type { Basket, DeliveryQuote, PayPage, PlacedOrder } from "@ocop/contracts"
import type { Goods } from "../cluster/goods.ts"
import type { Reply } from "../cluster/caller.ts"
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
    const basket = await call<Basket>(turn, "POST", "/store/baskets", {
      variantId: one.variant_id,
      quantity: 1,
    })
    const { id, itemsTotal } = basket.data
    const quote = await call<DeliveryQuote>(turn, "POST", `/store/baskets/${id}/delivery-quote`, TO)
    const total = itemsTotal + quote.data.total
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
      const placed = await call<PlacedOrder>(turn, "POST", `/store/baskets/${basket.id}/order`, basket.order)
      if (placed.status !== 200) throw new Error(`Order: ${placed.status} ${JSON.stringify(placed.data)}`)
      const page = await call<PayPage>(turn, "GET", `/store/pay-pages/${placed.data.token}`)
      const memo = page.data.requests[0]?.memo
      if (!memo) throw new Error(`No transfer is asked for: ${JSON.stringify(page.data)}`)
      const [row] = await cluster.query<{ order_id: string }>(
        "select order_id from payment_request where memo = $1",
        [memo],
      )
      return { orderId: row?.order_id ?? "", memo, total: basket.total }
    },
  }
}
export type Buying = ReturnType<typeof buyingOf>
