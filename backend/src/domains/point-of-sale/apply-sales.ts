import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { errorText } from "../../shared/errors/error-text"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { TerminalOperation } from "@ocop/contracts"
import { saleAmounts } from "@ocop/stock"
import { databaseOf } from "../../shared/database"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"
import { recordSales, type CheckedSale } from "./sale"
import { lockLevels, Deferral, Refusal } from "../inventory/operations/operation-context"
import {
  AlreadyThere,
  claim,
  requireOperators,
  nothing,
  shortfallsOf,
  underLocks,
  type Arrival,
} from "../inventory/operations/operation-row"

/** A sale as it arrived. */
export type SaleArrival = Arrival & { readonly operation: Extract<TerminalOperation, { kind: "sale" }> }

export const isSale = (arrival: Arrival): arrival is SaleArrival => arrival.operation.kind === "sale"

/** One of the sales has a discrepancy or needs its own result; each is then applied on its own. */
class NotTogether extends Error {}

/** Moves the goods of all lines, in the order of the sales and line by line. Levels must be locked. */
async function moveSold(trx: Knex, locationId: string, sales: readonly SaleArrival[]): Promise<void> {
  const lines = sales.flatMap(({ operation, at }) =>
    operation.payload.lines.map((line) => ({ ...line, operation, at })),
  )
  await trx.raw(
    `select stock_ledger_sell(line.op, line.at, line.actor, line.item, ?, line.quantity, line.lot)
       from (select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::int[], ?::text[])
               with ordinality as line (op, at, actor, item, quantity, lot, number) order by number) line`,
    [
      locationId,
      lines.map(({ operation }) => operation.key),
      lines.map(({ at }) => at.toISOString()),
      lines.map(({ operation }) => operation.operatorId),
      lines.map(({ itemId }) => itemId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ lotId }) => lotId ?? null),
    ] as never,
  )
}

async function applied(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrivals: readonly SaleArrival[],
  sales: readonly CheckedSale[],
  itemIds: readonly string[],
): Promise<void> {
  await databaseOf(container).transaction(async (trx) => {
    await claim(trx, terminal, arrivals, { outcome: "applied", ...nothing })
    await requireOperators(
      trx,
      terminal,
      arrivals.map(({ operation }) => operation),
    )
    const places = itemIds.map((itemId) => ({ itemId, locationId: terminal.locationId }))
    await lockLevels({ trx }, places, false)
    await moveSold(trx, terminal.locationId, arrivals)
    await recordSales(trx, terminal, sales)
    // In the shared transaction the last sale would be named for the shortfall of another one.
    if ((await shortfallsOf(trx)).length > 0) throw new NotTogether()
  })
}

/**
 * Applies sales of one terminal in one transaction, with the result that `applyOperation` would give for each: a device
 * that was offline for a day sends hundreds, and nearly always none has a discrepancy. All of them are applied, or
 * nothing is.
 *
 * @param arrivals of one terminal, in the order of their sequence numbers
 * @returns false when one of them is to be refused, is deferred, was applied before or is short of stock
 */
export async function applySales(
  container: MedusaContainer,
  terminal: TerminalScope,
  arrivals: readonly SaleArrival[],
): Promise<boolean> {
  const sales = arrivals.flatMap(({ operation, at }) => {
    const amounts = saleAmounts(operation.payload)
    return amounts ? [{ operation, at, amounts }] : []
  })
  if (sales.length < arrivals.length) return false
  const itemIds = [
    ...new Set(sales.flatMap(({ operation }) => operation.payload.lines.map(({ itemId }) => itemId))),
  ].sort()
  try {
    await underLocks(container, itemIds, () => applied(container, terminal, arrivals, sales, itemIds))
    return true
  } catch (error) {
    const expected = [NotTogether, AlreadyThere, Refusal, Deferral].some((kind) => error instanceof kind)
    // Any other error: each sale applied on its own meets it again, or it has passed.
    if (!expected)
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`${sales.length} sales of terminal ${terminal.id} go one by one: ${errorText(error)}`)
    return false
  }
}
