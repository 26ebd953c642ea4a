import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { TerminalOperation } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"
import type { TerminalScope } from "../../sales-points/terminals/terminal-scope"
import type { OperationHandlers } from "./operation-handlers"
import { Deferral, Refusal, type OperationContext } from "./operation-context"
import {
  AlreadyThere,
  claim,
  requireOperators,
  nothing,
  resultOf,
  shortfallsOf,
  underLocks,
  type Arrival,
  type Verdict,
} from "./operation-row"

const TRIES = 5

async function itemsOf(
  database: Knex,
  operation: TerminalOperation,
  handlers: OperationHandlers,
): Promise<string[]> {
  const { payload } = operation
  const named =
    "lines" in payload ? payload.lines.flatMap((line) => ("itemId" in line ? [line.itemId] : [])) : []
  const sent =
    "transferKey" in payload
      ? await rowsOf<{ id: string }>(
          database,
          "select inventory_item_id as id from stock_transfer_line where transfer_key = ?",
          [payload.transferKey],
        )
      : []
  const others = await handlers.itemsOf(database, operation)
  return [...new Set([...named, ...sent.map(({ id }) => id), ...others])].sort()
}

/** Serialization failures and deadlocks: nothing was committed, and a retry may succeed. */
const mayPass = (error: unknown): boolean =>
  ["40001", "40P01"].includes(String((error as { code?: unknown } | null)?.code))

async function saveVerdict(trx: Knex, key: string, verdict: Verdict): Promise<void> {
  await trx("stock_operation")
    .where({ op_key: key })
    .update({
      outcome: verdict.outcome,
      code: verdict.code,
      waits_for: verdict.wait?.for ?? null,
      waits_key: verdict.wait?.key ?? null,
      result: JSON.stringify(resultOf(verdict)),
    })
}

/** Claims the operation's row: inserts a new one or locks a deferred one. */
async function hold(trx: Knex, terminal: TerminalScope, arrival: Arrival, parked: boolean): Promise<void> {
  if (!parked) return claim(trx, terminal, [arrival], { outcome: "applied", ...nothing })
  const rows = await rowsOf(
    trx,
    "select op_key from stock_operation where op_key = ? and outcome = 'parked' for update",
    [arrival.operation.key],
  )
  if (rows.length === 0) throw new AlreadyThere()
}

/** One transaction for the row, the stock, the sale, the notifications and the result: all or nothing. */
function applied(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
  transitId: string,
  handlers: OperationHandlers,
  parked: boolean,
): Promise<Verdict> {
  const { operation, at } = arrival
  return databaseOf(container).transaction(async (trx) => {
    await hold(trx, terminal, arrival, parked)
    const context: OperationContext = { trx, terminal, operation, at, transitId }
    await trx.raw("select stock_ledger_set_context(?, ?, ?, ?)", [
      operation.key,
      operation.kind,
      at.toISOString(),
      operation.operatorId,
    ])
    await requireOperators(trx, terminal, [operation])
    const expectedCash = await handlers.apply(context)
    const verdict: Verdict = {
      outcome: "applied",
      code: null,
      wait: null,
      discrepancies: await shortfallsOf(trx),
      expectedCash,
    }
    // The row was inserted as an applied one without discrepancies, which is nearly always the final state.
    if (parked || verdict.discrepancies.length > 0 || expectedCash !== null)
      await saveVerdict(trx, operation.key, verdict)
    return verdict
  })
}

/** Stores a refusal or a deferral; what the attempt had changed is rolled back with its transaction. */
async function kept(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
  verdict: Verdict,
  parked: boolean,
): Promise<Verdict> {
  await databaseOf(container).transaction(async (trx) => {
    if (!parked) return claim(trx, terminal, [arrival], verdict)
    await hold(trx, terminal, arrival, true)
    await saveVerdict(trx, arrival.operation.key, verdict)
  })
  return verdict
}

/**
 * Applies one terminal operation exactly once, however often and by whichever path it is delivered.
 *
 * @param handlers operation handlers by kind
 * @param parked it is stored as a deferred operation, and what it waited for has arrived
 * @throws AlreadyThere when its key or its sequence number is known
 */
export async function applyOperation(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrival: Arrival,
  transitId: string,
  handlers: OperationHandlers,
  parked = false,
): Promise<Verdict> {
  for (let attempt = 1; ; attempt++) {
    try {
      const items = await itemsOf(databaseOf(container), arrival.operation, handlers)
      return await underLocks(container, items, () =>
        applied(container, terminal, arrival, transitId, handlers, parked),
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
      if (error instanceof Deferral)
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

/** Stores an operation whose content cannot be parsed, so that its sequence number does not stay missing for ever. */
export function recordRefused(
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
