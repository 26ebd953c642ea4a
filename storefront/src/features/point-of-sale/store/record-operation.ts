import { newKey } from "../lib/new-key"
import type { StockDraftKind } from "../lib/stock-draft"
import type { OperationBody } from "../lib/terminal-types"
import type { PosDatabase, Settings, StoredOperation } from "./database"

/** Who does an operation, and what it is made of. */
export interface OperationContext {
  readonly operatorId: string
  readonly approvedBy?: string | null
  /** Basket that a sale is made of: it is sold once, whoever taps how often in how many tabs. */
  readonly basketId?: string
  /** Draft of a stock document that becomes an operation: once, like a basket. */
  readonly stockDraft?: { readonly kind: StockDraftKind; readonly id: string }
}
/** The body of an operation, or how it is made from its sequence number. */
export type OperationInput = OperationBody | ((seq: number) => OperationBody)
type Refusal = "no_shift" | "shift_open" | "basket_gone" | "draft_gone"

export type RecordResult =
  | { readonly ok: true; readonly operation: StoredOperation }
  /** Nothing was written, and the screen must not say done. */
  | { readonly ok: false; readonly reason: "storage_full" | "storage_failed" | Refusal }

class OperationRefused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason)
  }
}

/** Operations that need no open shift: money needs a cash drawer, stock is also received and counted without one. */
const WITHOUT_SHIFT: ReadonlySet<OperationBody["kind"]> = new Set([
  "return",
  "void",
  "receive",
  "transfer_send",
  "transfer_receive",
  "count",
  "write_off",
  "return_to_producer",
])

/** What an operation is checked against. */
interface Preconditions {
  readonly shift: Settings["shift"] | undefined
  readonly basketId: string | undefined
  readonly drafts: Settings["sheets"]
}

function refuseUnlessAllowed(
  body: OperationBody,
  { basketId, stockDraft }: OperationContext,
  current: Preconditions,
): void {
  if (basketId !== undefined && current.basketId !== basketId) throw new OperationRefused("basket_gone")
  if (stockDraft && current.drafts[stockDraft.kind]?.id !== stockDraft.id)
    throw new OperationRefused("draft_gone")
  if (body.kind === "shift_open" && current.shift) throw new OperationRefused("shift_open")
  if (body.kind !== "shift_open" && !current.shift && !WITHOUT_SHIFT.has(body.kind))
    throw new OperationRefused("no_shift")
}

/** The next sequence number. The server knows numbers that a device forgets when its storage is emptied. */
async function nextSequence(database: PosDatabase): Promise<number> {
  const last = await database.operations.orderBy("seq").last()
  return Math.max(Math.max(last?.seq ?? 0, 0) + 1, (await database.setting("nextSeq")) ?? 1)
}

/** Updates the settings that an operation changes: the shift, the basket, the draft of its stock document. */
async function applyLocally(
  database: PosDatabase,
  operation: StoredOperation,
  { stockDraft }: OperationContext,
  drafts: Settings["sheets"],
): Promise<void> {
  if (stockDraft) await database.saveSetting("sheets", { ...drafts, [stockDraft.kind]: undefined })
  if (operation.kind === "sale") await database.saveSetting("draft", undefined)
  if (operation.kind === "shift_close") await database.saveSetting("shift", undefined)
  if (operation.kind === "shift_open") {
    const { key, operatorId, occurredAt: openedAt } = operation
    await database.saveSetting("shift", { key, openedAt, operatorId, float: operation.payload.float })
  }
}

/**
 * Records one operation with its key and sequence number, and what it changes on this device, in one transaction. Two
 * tabs wait for each other in the database itself. Only after this has answered `ok` may the screen say done.
 *
 * @param now the device's clock, ms
 */
export async function recordOperation(
  database: PosDatabase,
  input: OperationInput,
  context: OperationContext,
  now: number,
): Promise<RecordResult> {
  try {
    const tables = [database.operations, database.settings]
    const operation = await database.transaction("rw", tables, async () => {
      const shift = await database.setting("shift")
      const seq = await nextSequence(database)
      const body = typeof input === "function" ? input(seq) : input
      const basketId = context.basketId === undefined ? undefined : (await database.setting("draft"))?.id
      const drafts = (await database.setting("sheets")) ?? {}
      refuseUnlessAllowed(body, context, { shift, basketId, drafts })
      const key = newKey(now)
      const stored: StoredOperation = {
        ...body,
        key,
        seq,
        operatorId: context.operatorId,
        approvedBy: context.approvedBy ?? null,
        shift: body.kind === "shift_open" ? key : (shift?.key ?? null),
        occurredAt: new Date(now).toISOString(),
        state: "waiting",
        code: null,
        message: null,
      }
      await database.operations.add(stored)
      await database.saveSetting("nextSeq", seq + 1)
      await applyLocally(database, stored, context, drafts)
      return stored
    })
    return { ok: true, operation }
  } catch (error) {
    if (error instanceof OperationRefused) return { ok: false, reason: error.reason }
    const { name, inner } = error as { name?: string; inner?: { name?: string } }
    const full = name === "QuotaExceededError" || inner?.name === "QuotaExceededError"
    return { ok: false, reason: full ? "storage_full" : "storage_failed" }
  }
}
