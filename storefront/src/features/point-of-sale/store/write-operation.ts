import { newKey } from "../lib/new-key"
import type { SheetKind } from "../lib/sheet"
import type { Fact } from "../lib/terminal-types"
import type { CounterDatabase, StoredOperation } from "./database"

export interface Who {
  readonly operatorId: string
  readonly approvedBy?: string | null
  /** Basket that a sale was made of: it is sold once, whoever taps how often in how many tabs. */
  readonly basketId?: string
  /** Sheet of work with goods that becomes a fact: once, like a basket. */
  readonly sheet?: { readonly kind: SheetKind; readonly id: string }
}
/** A fact, or how it is made of its number. */
export type FactOf = Fact | ((seq: number) => Fact)
type Reason = "no_shift" | "shift_open" | "basket_gone" | "sheet_gone"

export type Written =
  | { readonly ok: true; readonly operation: StoredOperation }
  /** Nothing was written, and the screen must not say done. */
  | { readonly ok: false; readonly reason: "storage_full" | "storage_failed" | Reason }

class Refused extends Error {
  constructor(readonly reason: Reason) {
    super(reason)
  }
}

/** Money needs a drawer; goods are also received and counted before anybody opens one. */
const WITHOUT_SHIFT: ReadonlySet<Fact["kind"]> = new Set([
  "return",
  "void",
  "receive",
  "transfer_send",
  "transfer_receive",
  "count",
  "write_off",
  "return_to_producer",
])

/**
 * Writes one fact with its key and number, and what it changes on this device, in one transaction. Two tabs wait for
 * each other in the database itself. Only after this has answered `ok` may the screen say done.
 *
 * @param now the device's clock, ms
 */
export async function writeOperation(
  database: CounterDatabase,
  given: FactOf,
  who: Who,
  now: number,
): Promise<Written> {
  try {
    const tables = [database.operations, database.settings]
    const operation = await database.transaction("rw", tables, async () => {
      const shift = await database.setting("shift")
      const last = await database.operations.orderBy("seq").last()
      // The server knows numbers that a device forgets when its storage is emptied.
      const seq = Math.max(Math.max(last?.seq ?? 0, 0) + 1, (await database.setting("nextSeq")) ?? 1)
      const fact = typeof given === "function" ? given(seq) : given
      if (who.basketId !== undefined && (await database.setting("draft"))?.id !== who.basketId)
        throw new Refused("basket_gone")
      const sheets = (await database.setting("sheets")) ?? {}
      if (who.sheet && sheets[who.sheet.kind]?.id !== who.sheet.id) throw new Refused("sheet_gone")
      if (fact.kind === "shift_open" && shift) throw new Refused("shift_open")
      if (fact.kind !== "shift_open" && !shift && !WITHOUT_SHIFT.has(fact.kind)) throw new Refused("no_shift")
      const key = newKey(now)
      const stored: StoredOperation = {
        ...fact,
        key,
        seq,
        operatorId: who.operatorId,
        approvedBy: who.approvedBy ?? null,
        shift: fact.kind === "shift_open" ? key : (shift?.key ?? null),
        occurredAt: new Date(now).toISOString(),
        state: "waiting",
        code: null,
        message: null,
      }
      await database.operations.add(stored)
      await database.keep("nextSeq", seq + 1)
      if (who.sheet) await database.keep("sheets", { ...sheets, [who.sheet.kind]: undefined })
      if (fact.kind === "sale") await database.keep("draft", undefined)
      if (fact.kind === "shift_close") await database.keep("shift", undefined)
      if (fact.kind === "shift_open") {
        const { operatorId, occurredAt: openedAt } = stored
        await database.keep("shift", { key, openedAt, operatorId, float: fact.payload.float })
      }
      return stored
    })
    return { ok: true, operation }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    const told = error as { name?: string; inner?: { name?: string } }
    const full = told.name === "QuotaExceededError" || told.inner?.name === "QuotaExceededError"
    return { ok: false, reason: full ? "storage_full" : "storage_failed" }
  }
}
