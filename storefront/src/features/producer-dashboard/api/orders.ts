import type {
  ParcelSlip,
  ProducerOrderDetail,
  ProducerOrderPage,
  ProducerOrderGroup,
  FulfilmentActionBody,
} from "@ocop/contracts"
import { callProducer, producerKey, producerQuery } from "./call-producer"

/** Key of every list of orders, and of what waits. */
export const ordersKey = () => producerKey("orders")

export const listOrders = (
  { group, ...query }: { group: ProducerOrderGroup; q: string; after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) => callProducer<ProducerOrderPage>({ path: "orders", query: { shelf: group, ...query }, signal })

/** How much waits, with the first of it. */
export const waitingOrdersQuery = () =>
  producerQuery<ProducerOrderPage>(["orders", "waiting"], {
    path: "orders",
    query: { shelf: "to_do", limit: 3 },
  })

export const orderQuery = (id: string) =>
  producerQuery<ProducerOrderDetail>(["order", id], { path: `orders/${encodeURIComponent(id)}` })

/**
 * What is printed on the parcel, amounts included, whoever prints it.
 *
 * @param state of the order: what is collected changes with each action and each canceled line
 */
export const parcelSlipQuery = (id: string, state: string) =>
  producerQuery<ParcelSlip>(["order", id, "slip", state], { path: `orders/${encodeURIComponent(id)}/slip` })

/** The key makes an action that was sent twice, by a second tap or after a lost answer, one action. */
export const runOrderAction = (id: string, body: FulfilmentActionBody) =>
  callProducer<ProducerOrderDetail>({ method: "POST", path: `orders/${encodeURIComponent(id)}/steps`, body })
