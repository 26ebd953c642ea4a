import { Dexie, type Table } from "dexie"
import type { Sheets } from "../lib/sheet"
import type { Fact, SaleLine, TerminalItem, TerminalMe, TerminalWork } from "../lib/terminal-types"

/**
 * waiting: the server has not answered yet. applied, parked: it has it. refused: it will not count it, and a person
 * must look; it stays.
 */
export type OperationState = "waiting" | "applied" | "parked" | "refused"

export interface Envelope {
  readonly key: string
  /** Gapless on this device, from 1. */
  readonly seq: number
  readonly operatorId: string
  readonly approvedBy: string | null
  /** Key of the operation that opened the shift. */
  readonly shift: string | null
  /** By the device's clock, right or wrong. */
  readonly occurredAt: string
}

export type StoredOperation = Envelope &
  Fact & {
    readonly state: OperationState
    readonly code: string | null
    readonly message: string | null
  }

export interface Basket {
  readonly id: string
  readonly at: string
  readonly lines: readonly SaleLine[]
}

/** Wrong PINs in a row, and until when (device's clock, ms) no other is taken. */
export interface PinTries {
  readonly wrong: number
  readonly until: number
}

export interface OpenShift {
  readonly key: string
  readonly openedAt: string
  readonly operatorId: string
  readonly float: number
}

export interface SyncNote {
  readonly at: string
  readonly problem: string | null
  /** What the device's clock is ahead of the server's, in ms; null: never heard. */
  readonly skewMs: number | null
  readonly heardAt: string | null
}

export interface Todo extends TerminalWork {
  /** By the device's clock. */
  readonly readAt: string
}

export interface Settings {
  readonly me: TerminalMe
  readonly nextSeq: number
  readonly shift: OpenShift
  readonly sync: SyncNote
  readonly catalogue: { readonly version: string; readonly readAt: string }
  /** The basket that is being filled, so that a killed tab loses no line. */
  readonly draft: Basket
  /** Work with goods that was begun and is not written yet. */
  readonly sheets: Sheets
  /** What waits for the counter, as the server told it last. */
  readonly todo: Todo
  readonly pins: Readonly<Record<string, PinTries>>
}

export class CounterDatabase extends Dexie {
  declare readonly items: Table<TerminalItem, string>
  declare readonly operations: Table<StoredOperation, number>
  declare readonly parked: Table<Basket, string>
  declare readonly settings: Table<{ name: string; value: unknown }, string>

  constructor(name = "quay", options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    // Strict: done is said only when the disk has it, not when the browser means to write it.
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

  async keep<N extends keyof Settings>(name: N, value: Settings[N] | undefined): Promise<void> {
    if (value === undefined) await this.settings.delete(name)
    else await this.settings.put({ name, value })
  }
}
