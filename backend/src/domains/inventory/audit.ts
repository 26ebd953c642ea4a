import type { MedusaContainer } from "@medusajs/framework/types"
import type { StockAudit, StockAuditRow } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"

/**
 * Integrity checks of the stock ledger. Each query returns the rows that break its invariant, and none when the ledger
 * is right. One statement, so that all checks see one snapshot.
 */
export const auditSql = `
  select 'I1' as invariant, item as "itemId", location as "locationId",
         coalesce(moved, 0)::float8 as expected, coalesce(stocked, 0)::float8 as found,
         'Stock is not the sum of its movements' as what
    from (select inventory_item_id as item, location_id as location, sum(delta) as moved
            from stock_movement group by 1, 2) movements
    full join (select inventory_item_id as item, location_id as location, sum(stocked_quantity) as stocked
                 from inventory_level where deleted_at is null group by 1, 2) levels using (item, location)
   where coalesce(moved, 0) <> coalesce(stocked, 0)
  union all
  select 'I1', lot.inventory_item_id, lot.location_id, greatest(0, coalesce(max(level.stocked_quantity), 0))::float8,
         sum(lot.quantity)::float8, 'Lots hold more than there is'
    from stock_lot lot
    left join inventory_level level on level.inventory_item_id = lot.inventory_item_id
      and level.location_id = lot.location_id and level.deleted_at is null
   group by lot.inventory_item_id, lot.location_id
  having sum(lot.quantity) > greatest(0, coalesce(max(level.stocked_quantity), 0))
  union all
  select 'I1', inventory_item_id, location_id, stocked_quantity::float8, (raw_stocked_quantity ->> 'value')::float8,
         'The two columns of a level differ'
    from inventory_level
   where deleted_at is null and stocked_quantity <> (raw_stocked_quantity ->> 'value')::numeric
  union all
  select 'I2', null, op.location_id, 0, count(*)::float8, 'Movements of an operation that is not applied: ' || op.op_key
    from stock_operation op join stock_movement movement on movement.op_key = op.op_key
   where op.outcome <> 'applied' group by op.op_key, op.location_id
  union all
  select 'I2', null, op.location_id, 1, 0, 'A sale without its rows: ' || op.op_key
    from stock_operation op left join counter_sale sale on sale.key = op.op_key
   where op.kind = 'sale' and op.outcome = 'applied' and sale.key is null
  union all
  select 'I3', level.inventory_item_id, level.location_id, coalesce(live.quantity, 0)::float8,
         level.reserved_quantity::float8, 'The promise is not the sum of live reservations'
    from inventory_level level
    left join (select inventory_item_id, location_id, sum(quantity) as quantity
                 from reservation_item where deleted_at is null group by 1, 2) live
      on live.inventory_item_id = level.inventory_item_id and live.location_id = level.location_id
   where level.deleted_at is null
     and (coalesce(live.quantity, 0) <> level.reserved_quantity or level.reserved_quantity < 0)
  union all
  select 'I4', item, location, coalesce(deficit, 0)::float8, coalesce(shortfall, 0)::float8,
         'Open shortfalls are not what is missing'
    from (select inventory_item_id as item, location_id as location, reserved_quantity - stocked_quantity as deficit
            from inventory_level where deleted_at is null and reserved_quantity > stocked_quantity) missing
    full join (select inventory_item_id as item, location_id as location, sum(remaining) as shortfall
                 from stock_discrepancy where status = 'open' and reason = 'shortfall' group by 1, 2) known
      using (item, location)
   where coalesce(deficit, 0) <> coalesce(shortfall, 0)
  union all
  select 'I6', item, location, coalesce(sent, 0)::float8, coalesce(found, 0)::float8,
         'In transit is not what was sent and not received'
    from (select line.inventory_item_id as item, transfer.transit_location_id as location, sum(line.sent) as sent
            from stock_transfer transfer join stock_transfer_line line on line.transfer_key = transfer.key
           where transfer.received_key is null group by 1, 2) under_way
    full join (select inventory_item_id as item, location_id as location, stocked_quantity as found
                 from inventory_level
                where deleted_at is null and stocked_quantity <> 0
                  and location_id in (select transit_location_id from stock_transfer)) there using (item, location)
   where coalesce(sent, 0) <> coalesce(found, 0)
  union all
  select 'I7', item, location, coalesce(sold, 0)::float8, coalesce(moved, 0)::float8,
         'What sales say was sold is not what left the shelf'
    from (select line.inventory_item_id as item, sale.location_id as location,
                 sum(line.quantity - coalesce(back.quantity, 0)) as sold
            from counter_sale sale join counter_sale_line line on line.sale_key = sale.key
            left join (select sale_key, line, sum(quantity) as quantity from counter_return_line
                        where restocked group by 1, 2) back
              on back.sale_key = line.sale_key and back.line = line.line
           group by 1, 2) sales
    full join (select inventory_item_id as item, location_id as location, -sum(delta) as moved
                 from stock_movement where kind in ('sale', 'return', 'void') group by 1, 2) movements
      using (item, location)
   where coalesce(sold, 0) <> coalesce(moved, 0)
  union all
  select 'I8', null, null, (shift.float + coalesce(money.cash, 0))::float8, shift.expected_cash::float8,
         'A closed shift expects other cash than its operations say: ' || shift.key
    from counter_shift shift
    left join lateral (select (select coalesce(sum(amount), 0)
                                 from counter_payment payment
                                 join terminal on terminal.id = payment.terminal_id
                                where payment.shift = shift.key and terminal.sales_point_id = shift.sales_point_id
                                  and payment.method = 'cash'
                                  and (payment.terminal_id <> shift.terminal_id
                                       or payment.seq < shift.closed_seq))
                            + (select coalesce(sum(amount), 0) from counter_pickup_cash pickup
                                where pickup.shift = shift.key) as cash) money on true
   where shift.closed_key is not null and shift.expected_cash <> shift.float + coalesce(money.cash, 0)
  limit 500`

/** @param at now (UTC) */
export async function auditStock(container: MedusaContainer, at: Date): Promise<StockAudit> {
  const database = databaseOf(container)
  const rows = await rowsOf<StockAuditRow>(database, auditSql)
  const [checked] = await rowsOf<Record<"levels" | "movements" | "operations", number>>(
    database,
    `select (select count(*)::int from inventory_level where deleted_at is null) as levels,
            (select count(*)::int from stock_movement) as movements,
            (select count(*)::int from stock_operation) as operations`,
  )
  return { rows, checked: checked!, at: at.toISOString() }
}
