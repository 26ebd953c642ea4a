import { addStockTaken } from "../../lib/pending-stock"
import {
  recordOperation,
  type OperationContext,
  type OperationInput,
  type RecordResult,
} from "../record-operation"
import type { PosContext } from "../state"
import { saveBasket, setBasketLines } from "./baskets"

/** Records an operation on the device and updates the state with it; only an `ok` may be called done. */
export async function record(
  context: PosContext,
  input: OperationInput,
  details: OperationContext,
): Promise<RecordResult> {
  const { database, state, clock } = context
  // A basket that a full disk did not take is stored now, or the sale would not find it.
  if (state.read().storageFull && details.basketId !== undefined)
    await saveBasket(context, state.read().basket)
  const result = await recordOperation(database, input, details, clock())
  const current = state.read()
  if (!result.ok) {
    state.set({ storageFull: result.reason === "storage_full" || current.storageFull })
    return result
  }
  const { operation } = result
  const { stockDraft } = details
  state.set({
    pendingStock: addStockTaken(operation, new Map(current.pendingStock)),
    storageFull: false,
    waiting: current.waiting + 1,
    oldestUnsentAt: current.oldestUnsentAt ?? operation.occurredAt,
    ...(operation.kind === "shift_close" ? { shift: null } : {}),
    ...(stockDraft ? { stockDrafts: { ...current.stockDrafts, [stockDraft.kind]: undefined } } : {}),
  })
  if (operation.kind === "shift_open") state.set({ shift: (await database.setting("shift")) ?? null })
  if (operation.kind === "sale") void setBasketLines(context, [])
  return result
}
