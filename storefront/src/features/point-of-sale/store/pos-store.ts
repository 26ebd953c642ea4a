import type { PickupHandover, TerminalApi } from "../api/terminal-api"
import { newKey } from "../lib/new-key"
import type { StockDraft, StockDraftKind } from "../lib/stock-draft"
import type { SaleLine } from "../lib/terminal-types"
import { holdBasket, resumeBasket, setBasketLines } from "./actions/baskets"
import { enrolDevice } from "./actions/enrol-device"
import { loadState } from "./actions/load"
import { handOverPickup, refreshPendingWork } from "./actions/pending-work"
import { record } from "./actions/record"
import { saveStockDraft } from "./actions/stock-drafts"
import { createSync } from "./actions/sync"
import { refresh } from "./actions/terminal"
import type { PosDatabase } from "./database"
import type { OperationContext, OperationInput } from "./record-operation"
import { createStateContainer, initialState, type PosContext } from "./state"

/**
 * Store of the point of sale: the device's database with its state in memory for rendering. An operation is on the
 * disk before the store says that it was recorded.
 *
 * @param clock the device's clock, ms
 */
export function createPosStore(database: PosDatabase, api: TerminalApi, clock: () => number) {
  const state = createStateContainer(initialState(clock()))
  const context: PosContext = { database, api, clock, state }
  const sync = createSync(context)
  return {
    database,
    clock,
    read: state.read,
    subscribe: state.subscribe,
    open: () => loadState(context),
    enrolDevice: (code: string, deviceName: string) => enrolDevice(context, code, deviceName),
    sync,
    refresh: () => refresh(context),
    refreshPendingWork: () => refreshPendingWork(context),
    async handOverPickup(pickupId: string, given: Omit<PickupHandover, "shift">) {
      // The server must know the shift before cash goes into its drawer.
      await sync()
      const problem = await handOverPickup(context, pickupId, given)
      if (problem === null) void refresh(context)
      return problem
    },
    searchShopItems: (words: string) => api.searchItems(words),
    record: (input: OperationInput, details: OperationContext) => record(context, input, details),
    setBasketLines: (lines: readonly SaleLine[]) => setBasketLines(context, lines),
    holdBasket: () => holdBasket(context),
    resumeBasket: (id: string) => resumeBasket(context, id),
    saveStockDraft: (kind: StockDraftKind, draft: StockDraft | null) => saveStockDraft(context, kind, draft),
    newKey: () => newKey(clock()),
    signOut: () => api.signOut(),
  }
}
export type PosStore = ReturnType<typeof createPosStore>
