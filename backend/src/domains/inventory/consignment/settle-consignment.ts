import type { MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { ConsignmentSettlement } from "@ocop/contracts"
import { pointShare } from "@ocop/stock"
import { ProblemError } from "../../../shared/errors/problem"
import { OPEN_LINES, openConsignments, settlementsOf } from "./consignment"
import { databaseOf } from "../../../shared/database"

export interface SettleConsignmentInput {
  readonly pointId: string
  readonly by: string
  readonly key: string
  readonly producerId: string
  readonly expectedOwed: number
  readonly commissionPercent: number
  readonly reference: string | null
}

/** Totals of the lines that a settlement has marked, computed again from the sales. */
const SUM_OF_TAKEN = `
  select coalesce(sum(case taken.kind when 'sale' then line.amount else -back.worth end), 0)
    from consignment_settled_line taken
    left join counter_return_line back on taken.kind = 'return' and back.op_key = taken.op_key and back.line = taken.line
    join counter_sale_line line on line.line = taken.line
      and line.sale_key = case taken.kind when 'sale' then taken.op_key else back.sale_key end
   where taken.settlement_id = done.id`

async function settle(trx: Knex.Transaction, input: SettleConsignmentInput): Promise<void> {
  // Serializes settlements: two managers of the sales point settle one after the other.
  await trx.raw("select pg_advisory_xact_lock(hashtext(?))", [
    `consignment ${input.pointId} ${input.producerId}`,
  ])
  const known = await settlementsOf(trx, "done.key = ?", [input.key])
  if (known.length > 0) return
  const pair = [input.pointId, input.producerId]
  const [open] = await openConsignments(trx, "point_id = ? and producer_id = ?", pair)
  if (!open) throw new ProblemError("consignment_nothing_owed")
  if (open.owed !== input.expectedOwed) throw new ProblemError("consignment_changed")
  const id = generateEntityId(undefined, "cset")
  const commission = pointShare(open.owed, input.commissionPercent)
  await trx("consignment_settlement").insert({
    id,
    key: input.key,
    sales_point_id: input.pointId,
    producer_id: input.producerId,
    sold: open.sold,
    returned: open.returned,
    commission_percent: input.commissionPercent,
    commission,
    amount: open.owed - commission,
    reference: input.reference,
    settled_by: input.by,
  })
  await trx.raw(
    `${OPEN_LINES}
     insert into consignment_settled_line (kind, op_key, line, settlement_id)
     select kind, op_key, line, ? from open_lines where point_id = ? and producer_id = ?`,
    [id, ...pair],
  )
  const [taken] = await settlementsOf(trx, `done.id = ? and done.sold - done.returned = (${SUM_OF_TAKEN})`, [
    id,
  ])
  // A sale arrived between the two statements: nothing is settled, and the page shows the new sum.
  if (!taken) throw new ProblemError("consignment_changed")
}

/**
 * Settles everything that a sales point owes a producer for consignment goods until now. One transaction with an
 * idempotency key: a repeated request settles once.
 *
 * @throws ProblemError `consignment_nothing_owed`, `consignment_changed` when the sum is not the one that the manager
 *   saw
 */
export async function settleConsignment(
  container: MedusaContainer,
  input: SettleConsignmentInput,
): Promise<ConsignmentSettlement> {
  const database = databaseOf(container)
  await database.transaction((trx) => settle(trx, input))
  const [done] = await settlementsOf(database, "done.key = ? and done.sales_point_id = ?", [
    input.key,
    input.pointId,
  ])
  // The idempotency key belongs to another sales point's settlement.
  if (!done) throw new ProblemError("consignment_changed")
  return done
}
