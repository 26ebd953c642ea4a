import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { leadKinds, type OperationResult, type ProblemCode, type TerminalOperation } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../lib/database"
import type { TerminalScope } from "../../lib/stock/terminal-scope"
import { applyKind } from "./kinds"
import { Parking, Refusal, type OperationContext, type Wait } from "./operation-context"

/** What an operation carries besides itself; found out once, when it comes in. */
export interface Arrival {
  readonly operation: TerminalOperation
  /** As it came, for who has to look at it later. */
  readonly raw: unknown
  readonly hash: string
  readonly at: Date
  readonly skewMs: number
}

export interface Verdict {
  readonly outcome: "applied" | "parked" | "refused"
  readonly code: ProblemCode | null
  readonly wait: Wait | null
  readonly discrepancies: readonly OperationResult["discrepancies"][number][]
  readonly expectedCash: number | null
}

/** Another delivery of the same operation was first, or its key or number is taken. */
export class AlreadyThere extends Error {}

const TRIES = 5
/** To wait for a lock, and how long one outlives a process that died with it. */
const LOCK_SECONDS = 6

async function itemsOf(database: Knex, operation: TerminalOperation): Promise<string[]> {
  const { payload } = operation
  const named =
    "lines" in payload ? payload.lines.flatMap((line) => ("itemId" in line ? [line.itemId] : [])) : []
  const sold =
    "saleKey" in payload
      ? await rowsOf<{ id: string }>(
          database,
          "select inventory_item_id as id from counter_sale_line where sale_key = ?",
          [payload.saleKey],
        )
      : []
  const sent =
    "transferKey" in payload
      ? await rowsOf<{ id: string }>(
          database,
          "select inventory_item_id as id from stock_transfer_line where transfer_key = ?",
          [payload.transferKey],
        )
      : []
  return [...new Set([...named, ...[...sold, ...sent].map(({ id }) => id)])].sort()
}

/**
 * Medusa reads a level and writes it back under the lock of its item, so that ours is the same one. The provider takes
 * them sorted and one at a time: two jobs that want the same two goods never wait for each other in a circle.
 */
function underLocks<T>(
  container: MedusaContainer,
  ids: readonly string[],
  job: () => Promise<T>,
): Promise<T> {
  if (ids.length === 0) return job()
  return container
    .resolve(Modules.LOCKING)
    .execute([...ids], job, { timeout: LOCK_SECONDS, expire: LOCK_SECONDS })
}

/** Serialization failures and deadlocks: nothing was done, and the next try may pass. */
const mayPass = (error: unknown): boolean =>
  ["40001", "40P01"].includes(String((error as { code?: unknown } | null)?.code))

async function demandOperator({ trx, terminal, operation }: OperationContext): Promise<void> {
  const ids = [operation.operatorId, ...(operation.approvedBy ? [operation.approvedBy] : [])]
  const people = await rowsOf<{ id: string; role: string }>(
    trx,
    "select id, role from terminal_operator where sales_point_id = ? and id = any(?)",
    [terminal.pointId, ids],
  )
  if (ids.some((id) => !people.some((person) => person.id === id)))
    throw new Refusal("operation_operator_unknown")
  if (leadKinds.includes(operation.kind) && !people.some(({ role }) => role === "lead"))
    throw new Refusal("operation_needs_lead")
}

/**
 * What this operation left open. The shortfall is otherwise looked at when the transaction ends, after the answer was
 * made. Both in one message to the database: a counter that was away for a day brings hundreds of operations.
 */
async function shortfallsOf(trx: Knex.Transaction): Promise<OperationResult["discrepancies"]> {
  const answers = (await trx.raw(
    `set constraints stock_ledger_shortfall immediate;
     select id, inventory_item_id as "itemId", shortfall, reason from stock_discrepancy
      where op_key = current_setting('stock.op')::uuid order by inventory_item_id, id`,
  )) as unknown as { rows: { id: string; itemId: string | null; shortfall: string; reason: string }[] }[]
  return (answers.at(-1)?.rows ?? []).map((row) => ({ ...row, shortfall: Number(row.shortfall) }))
}

/** The row of an operation, before anything is done for it: the key and the number are taken by the first. */
async function claim(trx: Knex, terminal: TerminalScope, arrival: Arrival, verdict: Verdict): Promise<void> {
  const { operation } = arrival
  const rows = await rowsOf(
    trx,
    `insert into stock_op (op_key, terminal_id, location_id, seq, payload_hash, kind, payload, operator_id, shift,
                           occurred_at, clock_skew_ms, outcome, code, waits_for, waits_key, result)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict do nothing returning op_key`,
    [
      operation.key,
      terminal.id,
      terminal.locationId,
      operation.seq,
      arrival.hash,
      operation.kind,
      JSON.stringify(arrival.raw),
      operation.operatorId ?? null,
      operation.shift ?? null,
      arrival.at,
      arrival.skewMs,
      verdict.outcome,
      verdict.code,
      verdict.wait?.for ?? null,
      verdict.wait?.key ?? null,
      JSON.stringify(resultOf(verdict)),
    ],
  )
  if (rows.length === 0) throw new AlreadyThere()
}

const resultOf = ({ discrepancies, expectedCash }: Verdict) => ({ discrepancies, expectedCash })
const nothing = { code: null, wait: null, discrepancies: [], expectedCash: null } as const

async function saveVerdict(trx: Knex, key: string, verdict: Verdict): Promise<void> {
  await trx("stock_op")
    .where({ op_key: key })
    .update({
      outcome: verdict.outcome,
      code: verdict.code,
      waits_for: verdict.wait?.for ?? null,
      waits_key: verdict.wait?.key ?? null,
      result: JSON.stringify(resultOf(verdict)),
    })
}

/** Takes hold of the operation's row: a new one is made, a parked one is locked. */
async function hold(trx: Knex, terminal: TerminalScope, arrival: Arrival, parked: boolean): Promise<void> {
  if (!parked) return claim(trx, terminal, arrival, { outcome: "applied", ...nothing })
  const rows = await rowsOf(
    trx,
    "select op_key from stock_op where op_key = ? and outcome = 'parked' for update",
    [arrival.operation.key],
  )
  if (rows.length === 0) throw new AlreadyThere()
}

/** One transaction: the row, the stock, the sale, what others are to be told, and the answer; or nothing of it. */
function applied(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
  transitId: string,
  parked: boolean,
): Promise<Verdict> {
  const { operation, at } = arrival
  return databaseOf(container).transaction(async (trx) => {
    await hold(trx, terminal, arrival, parked)
    const context: OperationContext = { trx, terminal, operation, at, transitId }
    await trx.raw(
      `select set_config('stock.op', ?, true), set_config('stock.line', '0', true), set_config('stock.kind', ?, true),
              set_config('stock.at', ?, true), set_config('stock.actor', ?, true)`,
      [operation.key, operation.kind, at.toISOString(), operation.operatorId],
    )
    await demandOperator(context)
    const expectedCash = await applyKind(context)
    const verdict: Verdict = {
      outcome: "applied",
      code: null,
      wait: null,
      discrepancies: await shortfallsOf(trx),
      expectedCash,
    }
    // The row was made as an applied one that has nothing to tell, which is nearly always so.
    if (parked || verdict.discrepancies.length > 0 || expectedCash !== null)
      await saveVerdict(trx, operation.key, verdict)
    return verdict
  })
}

/** A refusal and a parking are kept as well; what the try had changed is gone with its transaction. */
async function kept(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
  verdict: Verdict,
  parked: boolean,
): Promise<Verdict> {
  await databaseOf(container).transaction(async (trx) => {
    if (!parked) return claim(trx, terminal, arrival, verdict)
    await hold(trx, terminal, arrival, true)
    await saveVerdict(trx, arrival.operation.key, verdict)
  })
  return verdict
}

/**
 * Applies one operation of a counter, exactly once whoever delivers it how often.
 *
 * @param parked it is already kept, and what it waited for is there now
 * @throws AlreadyThere when its key or its number is known
 */
export async function applyOperation(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
  transitId: string,
  parked = false,
): Promise<Verdict> {
  for (let attempt = 1; ; attempt++) {
    try {
      const items = await itemsOf(databaseOf(container), arrival.operation)
      return await underLocks(container, items, () =>
        applied(container, terminal, arrival, transitId, parked),
      )
    } catch (error) {
      if (error instanceof Refusal)
        return kept(
          container,
          terminal,
          arrival,
          { ...nothing, outcome: "refused", code: error.code },
          parked,
        )
      if (error instanceof Parking)
        return kept(
          container,
          terminal,
          arrival,
          { ...nothing, outcome: "parked", code: error.code, wait: error.wait },
          parked,
        )
      if (!mayPass(error) || attempt >= TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * (1 + Math.random())))
    }
  }
}

/** Keeps an operation whose content cannot be read, so that its number is not missing for ever. */
export function keepRefused(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
): Promise<Verdict> {
  return kept(
    container,
    terminal,
    arrival,
    { ...nothing, outcome: "refused", code: "invalid_request" },
    false,
  )
}
