import type {
  ProducerOrderDetail,
  ProducerOrderPage,
  ProducerOrderGroup,
  FulfilmentActionBody,
} from "@ocop/contracts"
import { callDesk } from "./call-producer"

export const listOrders = (
  query: { shelf: ProducerOrderGroup; q: string; after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) => callDesk<ProducerOrderPage>({ path: "orders", query, signal })

export const readOrder = (id: string, signal?: AbortSignal) =>
  callDesk<ProducerOrderDetail>({ path: `orders/${encodeURIComponent(id)}`, signal })

/** The key makes a step that was sent twice, by a second tap or after a lost answer, one step. */
export const takeStep = (id: string, body: FulfilmentActionBody) =>
  callDesk<ProducerOrderDetail>({ method: "POST", path: `orders/${encodeURIComponent(id)}/steps`, body })
