import { Dexie, type Table } from "dexie"
import type { StockDrafts } from "../lib/stock-draft"
import type { OperationBody, SaleLine, TerminalItem, TerminalMe, TerminalWork } from "../lib/terminal-types"

/**
 * State of a recorded operation. waiting: the server has not answered yet. applied, parked: the server has it (parked
 * ones wait there for another operation). refused: the server will not count it; it stays here for a person to look at.
 */
export type OperationState = "waiting" | "applied" | "parked" | "refused"

/** What every operation has, whatever its kind. */
export interface OperationEnvelope {
  readonly key: string
  /** Sequence number: without gaps on this device, from 1. */
  readonly seq: number
  readonly operatorId: string
  readonly approvedBy: string | null
  /** Key of the operation that opened the shift. */
  readonly shift: string | null
  /** By the device's clock, which may be wrong. */
  readonly occurredAt: string
}

export type StoredOperation = OperationEnvelope &
  OperationBody & {
    readonly state: OperationState
    readonly code: string | null
    readonly message: string | null
  }

/** A basket that is being filled, or one that is held. */
export interface Basket {
  readonly id: string
  readonly at: string
  readonly lines: readonly SaleLine[]
}

/** Failed PIN attempts in a row, and until when (device's clock, ms) no other is accepted. */
export interface PinAttempts {
  readonly wrong: number
  readonly until: number
}

/** The shift of the cash drawer that is open. */
export interface OpenShift {
  readonly key: string
  readonly openedAt: string
  readonly operatorId: string
  readonly float: number
}

/** Result of the last synchronisation. */
export interface SyncStatus {
  readonly at: string
  readonly problem: string | null
  /** Milliseconds by which the device's clock is ahead of the server's; null: the server has never answered. */
  readonly skewMs: number | null
  /** When the server answered last. */
  readonly heardAt: string | null
}

/** Pickups and incoming transfers that wait for this terminal, as the server listed them last. */
export interface PendingWork extends TerminalWork {
  /** When it was read, by the device's clock. */
  readonly readAt: string
}

/**
 * Settings of the device by the names under which they are stored. Devices in the field hold unsent sales under these
 * names and fields, so they never change.
 */
export interface Settings {
  readonly me: TerminalMe
  readonly nextSeq: number
  readonly shift: OpenShift
  readonly sync: SyncStatus
  readonly catalogue: { readonly version: string; readonly readAt: string }
  /** The basket that is being filled, so that a killed tab loses no line. */
  readonly draft: Basket
  /** Stock documents that were begun and are not recorded yet. */
  readonly sheets: StockDrafts
  readonly todo: PendingWork
  readonly pins: Readonly<Record<string, PinAttempts>>
}

/** The device's database (IndexedDB): catalogue, operations, held baskets, settings. */
export class PosDatabase extends Dexie {
  declare readonly items: Table<TerminalItem, string>
  declare readonly operations: Table<StoredOperation, number>
  declare readonly parked: Table<Basket, string>
  declare readonly settings: Table<{ name: string; value: unknown }, string>

  constructor(name = "quay", options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    // Strict: an operation is done when the disk has it, not when the browser means to write it.
    super(name, { chromeTransactionDurability: "strict", ...options })
    this.version(1).stores({
      items: "itemId",
      operations: "seq, &key, state, shift, kind",
      parked: "id",
      settings: "name",
    })
  }

  async setting<N extends keyof Settings>(name: N): Promise<Settings[N] | undefined> {
    return (await this.settings.get(name))?.value as Settings[N] | undefined
  }

  async saveSetting<N extends keyof Settings>(name: N, value: Settings[N] | undefined): Promise<void> {
    if (value === undefined) await this.settings.delete(name)
    else await this.settings.put({ name, value })
  }
}
