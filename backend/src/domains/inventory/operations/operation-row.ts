import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { leadKinds, type OperationResult, type ProblemCode, type TerminalOperation } from "@ocop/contracts"
import { rowsOf } from "../../../shared/database"
import type { TerminalScope } from "../../sales-points/terminals/terminal-scope"
import { Refusal, type Wait } from "./operation-context"

/** Metadata of an incoming operation beside its content; determined once, on arrival. */
export interface Arrival {
  readonly operation: TerminalOperation
  /** The raw content as received, for whoever investigates it later. */
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

/** Another delivery of the same operation was first, or its key or sequence number is taken. */
export class AlreadyThere extends Error {}

/** Time to wait for a lock, and lifetime of a lock whose process died. */
const LOCK_SECONDS = 6

/**
 * Runs under Medusa's inventory locks. Medusa reads a level and writes it back under the lock of its item, so ours is
 * the same lock. The provider takes the keys sorted and one at a time: two jobs that want the same two goods never
 * deadlock.
 */
export function underLocks<T>(
  container: MedusaContainer,
  ids: readonly string[],
  job: () => Promise<T>,
): Promise<T> {
  if (ids.length === 0) return job()
  return container
    .resolve(Modules.LOCKING)
    .execute([...ids], job, { timeout: LOCK_SECONDS, expire: LOCK_SECONDS })
}

/**
 * Checks the people that an operation names.
 *
 * @throws Refusal when one of them does not work at this sales point, or a shop lead is required and none is named
 */
export async function requireOperators(
  trx: Knex,
  terminal: TerminalScope,
  operations: readonly TerminalOperation[],
): Promise<void> {
  const named = (operation: TerminalOperation) => [
    operation.operatorId,
    ...(operation.approvedBy ? [operation.approvedBy] : []),
  ]
  const people = await rowsOf<{ id: string; role: string }>(
    trx,
    "select id, role from terminal_operator where sales_point_id = ? and id = any(?)",
    [terminal.pointId, [...new Set(operations.flatMap(named))]],
  )
  const roles = new Map(people.map(({ id, role }) => [id, role]))
  for (const operation of operations) {
    const ids = named(operation)
    if (ids.some((id) => !roles.has(id))) throw new Refusal("operation_operator_unknown")
    if (leadKinds.includes(operation.kind) && !ids.some((id) => roles.get(id) === "lead"))
      throw new Refusal("operation_needs_lead")
  }
}

/**
 * Discrepancies that the current operation (`stock.op`) left open. The shortfall constraint otherwise runs at commit,
 * after the result was built. Both statements in one round trip: a terminal that was offline for a day sends hundreds
 * of operations.
 */
export async function shortfallsOf(trx: Knex.Transaction): Promise<OperationResult["discrepancies"]> {
  const answers = (await trx.raw(
    `set constraints stock_ledger_shortfall immediate;
     select id, inventory_item_id as "itemId", shortfall, reason from stock_discrepancy
      where op_key = current_setting('stock.op')::uuid order by inventory_item_id, id`,
  )) as unknown as { rows: { id: string; itemId: string | null; shortfall: string; reason: string }[] }[]
  return (answers.at(-1)?.rows ?? []).map((row) => ({ ...row, shortfall: Number(row.shortfall) }))
}

/**
 * Inserts the rows of operations before anything is done for them: the first delivery takes the key and the sequence
 * number.
 *
 * @throws AlreadyThere when one of them is taken
 */
export async function claim(
  trx: Knex,
  terminal: TerminalScope,
  arrivals: readonly Arrival[],
  verdict: Verdict,
): Promise<void> {
  const rows = (await trx("stock_operation")
    .insert(
      arrivals.map(({ operation, raw, hash, at, skewMs }) => ({
        op_key: operation.key,
        terminal_id: terminal.id,
        location_id: terminal.locationId,
        seq: operation.seq,
        payload_hash: hash,
        kind: operation.kind,
        payload: JSON.stringify(raw),
        operator_id: operation.operatorId ?? null,
        shift: operation.shift ?? null,
        occurred_at: at,
        clock_skew_ms: skewMs,
        outcome: verdict.outcome,
        code: verdict.code,
        waits_for: verdict.wait?.for ?? null,
        waits_key: verdict.wait?.key ?? null,
        result: JSON.stringify(resultOf(verdict)),
      })),
    )
    .onConflict()
    .ignore()
    .returning("op_key")) as unknown[]
  if (rows.length < arrivals.length) throw new AlreadyThere()
}

export const resultOf = ({ discrepancies, expectedCash }: Verdict) => ({ discrepancies, expectedCash })
export const nothing = { code: null, wait: null, discrepancies: [], expectedCash: null } as const
