import type {
  ParcelSlip,
  ProducerOrderDetail,
  ProducerOrderPage,
  ProducerOrderGroup,
  FulfilmentActionBody,
} from "@ocop/contracts"
import { callDesk } from "./call-desk"

export const listOrders = (
  query: { shelf: ProducerOrderGroup; q: string; after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) => callDesk<ProducerOrderPage>({ path: "orders", query, signal })

export const readOrder = (id: string, signal?: AbortSignal) =>
  callDesk<ProducerOrderDetail>({ path: `orders/${encodeURIComponent(id)}`, signal })

/** What is printed on the parcel, amounts included, whoever prints it. */
export const readParcelSlip = (id: string, signal?: AbortSignal) =>
  callDesk<ParcelSlip>({ path: `orders/${encodeURIComponent(id)}/slip`, signal })

/** The key makes a step that was sent twice, by a second tap or after a lost answer, one step. */
export const takeStep = (id: string, body: FulfilmentActionBody) =>
  callDesk<ProducerOrderDetail>({ method: "POST", path: `orders/${encodeURIComponent(id)}/steps`, body })
