import type { TerminalApi } from "../api/terminal-api"
import { indexCatalogue, type LocalCatalogue } from "../lib/local-catalogue"
import { newKey } from "../lib/new-key"
import type { StockDrafts } from "../lib/stock-draft"
import type { TerminalMe } from "../lib/terminal-types"
import type { Basket, OpenShift, PendingWork, PosDatabase, SyncStatus } from "./database"

/** State of the point of sale: what the device's database holds, kept in memory for rendering. */
export interface PosState {
  /** new: this device is no terminal yet. broken: this browser stores nothing, so nothing may be sold. */
  readonly stage: "opening" | "new" | "ready" | "broken"
  readonly me: TerminalMe | null
  readonly catalogue: LocalCatalogue
  /** Quantity by item taken from stock by operations that the server does not know yet; below 0: added to stock. */
  readonly pendingStock: ReadonlyMap<string, number>
  readonly shift: OpenShift | null
  readonly basket: Basket
  readonly heldBaskets: readonly Basket[]
  readonly stockDrafts: StockDrafts
  readonly pendingWork: PendingWork | null
  readonly waiting: number
  readonly refused: number
  /** When the oldest unsent operation happened, by the device's clock. */
  readonly oldestUnsentAt: string | null
  readonly sync: SyncStatus | null
  readonly syncing: boolean
  readonly catalogueAt: string | null
  /** The server does not know this terminal any more. */
  readonly revoked: boolean
  readonly storageFull: boolean
}

/** Holds the current state and notifies the components that read it. */
export interface StateContainer {
  readonly read: () => PosState
  readonly set: (change: Partial<PosState>) => void
  /** @returns unsubscribes */
  readonly subscribe: (listener: () => void) => () => void
}

/** What every action of the store works on. */
export interface PosContext {
  readonly database: PosDatabase
  readonly api: TerminalApi
  /** The device's clock, ms. */
  readonly clock: () => number
  readonly state: StateContainer
}

/** @param now the device's clock, ms */
export const emptyBasket = (now: number): Basket => ({
  id: newKey(now),
  at: new Date(now).toISOString(),
  lines: [],
})

/** State before the database was read. @param now the device's clock, ms */
export const initialState = (now: number): PosState => ({
  stage: "opening",
  me: null,
  catalogue: indexCatalogue([]),
  pendingStock: new Map(),
  shift: null,
  basket: emptyBasket(now),
  heldBaskets: [],
  stockDrafts: {},
  pendingWork: null,
  waiting: 0,
  refused: 0,
  oldestUnsentAt: null,
  sync: null,
  syncing: false,
  catalogueAt: null,
  revoked: false,
  storageFull: false,
})

export function createStateContainer(initial: PosState): StateContainer {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    read: () => state,
    set(change) {
      state = { ...state, ...change }
      listeners.forEach((listener) => listener())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
