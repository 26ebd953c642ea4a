import type { StockDraft, StockDraftKind } from "../../lib/stock-draft"
import type { PosContext } from "../state"

/** Stores a stock document that is being written; null discards it. @returns whether the disk took it */
export async function saveStockDraft(
  { database, state }: PosContext,
  kind: StockDraftKind,
  draft: StockDraft | null,
): Promise<boolean> {
  const stockDrafts = { ...state.read().stockDrafts, [kind]: draft ?? undefined }
  state.set({ stockDrafts })
  try {
    await database.saveSetting("sheets", stockDrafts)
    return true
  } catch {
    state.set({ storageFull: true })
    return false
  }
}
