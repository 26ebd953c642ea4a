import type { DeskOrder, DeskOrderPage, DeskShelf, DeskStepBody } from "@ocop/contracts"
import { callDesk } from "./call-desk"

export const listOrders = (
  query: { shelf: DeskShelf; q: string; after?: string | undefined; limit?: number },
  signal?: AbortSignal,
) => callDesk<DeskOrderPage>({ path: "orders", query, signal })

export const readOrder = (id: string, signal?: AbortSignal) =>
  callDesk<DeskOrder>({ path: `orders/${encodeURIComponent(id)}`, signal })

/** The key makes a step that was sent twice, by a second tap or after a lost answer, one step. */
export const takeStep = (id: string, body: DeskStepBody) =>
  callDesk<DeskOrder>({ method: "POST", path: `orders/${encodeURIComponent(id)}/steps`, body })
