import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ConsignmentOwed, ConsignmentSettlement, PointConsignment } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../../shared/database"

/**
 * Open consignment lines: every line of a POS sale and of its return that no settlement includes yet, for goods that
 * were on consignment when they were sold. Selected by line and not by date: a sale that an offline terminal sends
 * weeks later is settled then, and none is settled twice.
 */
export const OPEN_LINES = `
  with open_lines as (
    select 'sale' as kind, line.sale_key as op_key, line.line, sale.sales_point_id as point_id, line.producer_id,
           line.quantity as pieces, line.amount as amount, sale.occurred_at as at
      from counter_sale_line line
      join counter_sale sale on sale.key = line.sale_key
     where line.ownership = 'consignment' and line.producer_id is not null and not exists (select 1 from consignment_settled_line done
                        where done.kind = 'sale' and done.op_key = line.sale_key and done.line = line.line)
    union all
    select 'return', back.op_key, back.line, sale.sales_point_id, line.producer_id, -back.quantity,
           -back.worth, sale.occurred_at
      from counter_return_line back
      join counter_sale_line line on line.sale_key = back.sale_key and line.line = back.line
      join counter_sale sale on sale.key = back.sale_key
     where line.ownership = 'consignment' and line.producer_id is not null and not exists (select 1 from consignment_settled_line done
                        where done.kind = 'return' and done.op_key = back.op_key and done.line = back.line))`

interface OwedRow {
  point_id: string
  producer_id: string
  producer_name: string
  pieces: string
  sold: string
  returned: string
  oldest: Date | null
}

/**
 * Open consignment balances between sales points and producers.
 *
 * @param where condition on `open_lines`, with its values
 */
export async function openConsignments(
  database: Knex,
  where: string,
  values: readonly unknown[],
): Promise<(ConsignmentOwed & { pointId: string })[]> {
  const rows = await rowsOf<OwedRow>(
    database,
    `${OPEN_LINES}
     select point_id, producer_id, producer.name as producer_name, sum(pieces) as pieces,
            coalesce(sum(amount) filter (where kind = 'sale'), 0) as sold,
            coalesce(-sum(amount) filter (where kind = 'return'), 0) as returned, min(at) as oldest
       from open_lines join producer on producer.id = open_lines.producer_id
      where ${where} group by point_id, producer_id, producer.name order by producer.name, producer_id`,
    values,
  )
  return rows.map((row) => ({
    pointId: row.point_id,
    producerId: row.producer_id,
    producerName: row.producer_name,
    pieces: Number(row.pieces),
    sold: Number(row.sold),
    returned: Number(row.returned),
    owed: Number(row.sold) - Number(row.returned),
    oldest: row.oldest?.toISOString() ?? null,
  }))
}

interface SettlementRow {
  id: string
  point_name: string
  producer_id: string
  producer_name: string
  sold: string
  returned: string
  commission_percent: string
  commission: string
  amount: string
  reference: string | null
  settled_by: string
  settled_at: Date
}

export async function settlementsOf(
  database: Knex,
  where: string,
  values: readonly unknown[],
): Promise<ConsignmentSettlement[]> {
  const rows = await rowsOf<SettlementRow>(
    database,
    `select done.*, point.name as point_name, producer.name as producer_name
       from consignment_settlement done
       join sales_point point on point.id = done.sales_point_id
       join producer on producer.id = done.producer_id
      where ${where} order by done.settled_at desc, done.id limit 200`,
    values,
  )
  return rows.map((row) => ({
    id: row.id,
    pointName: row.point_name,
    producerId: row.producer_id,
    producerName: row.producer_name,
    sold: Number(row.sold),
    returned: Number(row.returned),
    commissionPercent: Number(row.commission_percent),
    commission: Number(row.commission),
    amount: Number(row.amount),
    reference: row.reference,
    settledBy: row.settled_by,
    settledAt: row.settled_at.toISOString(),
  }))
}

/** Consignment account of a sales point: what it owes its producers, and what it has settled with them. */
export async function pointConsignment(
  container: MedusaContainer,
  pointId: string,
): Promise<PointConsignment> {
  const database = databaseOf(container)
  const owed = await openConsignments(database, "point_id = ?", [pointId])
  return {
    owed: owed.map(({ pointId: _, ...one }) => one),
    settlements: await settlementsOf(database, "done.sales_point_id = ?", [pointId]),
  }
}
