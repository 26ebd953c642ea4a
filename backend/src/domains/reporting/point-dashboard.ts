import type { MedusaContainer } from "@medusajs/framework/types"
import type { PointDashboard } from "@ocop/contracts"
import { runsLow, SILENT_AFTER_MS } from "@ocop/stock"
import { startOfVietnamDay, vietnamDay } from "@ocop/vietnam-time"
import { databaseOf, rowsOf } from "../../shared/database"
import { SHIFT_IS_OPEN, SKIPPED_NUMBERS } from "../sales-points/terminals/point-terminals"
import { expiringLots } from "../inventory/expiring-lots"
import type { ManagerScope } from "../sales-points/manager-scope"
import { countPointPickups } from "../orders/pickup/list-pickups"
import { listPointStock } from "../inventory/list-point-stock"

/** Dashboard of a sales point for today. @param at now (UTC); the day is that of Asia/Ho_Chi_Minh */
export async function pointDashboard(
  container: MedusaContainer,
  scope: ManagerScope,
  at: Date,
): Promise<PointDashboard> {
  const pointId = scope.manager.point.id
  const [pickups, stock, counter, silentTerminals, lots, discrepancies] = await Promise.all([
    countPointPickups(container, pointId, at),
    listPointStock(container, scope),
    counterToday(container, pointId, at),
    silentOnes(container, pointId, at),
    expiringLots(container, scope.stockLocationId, at),
    countDiscrepancies(container, scope.stockLocationId, at),
  ])
  return {
    waitingPickups: pickups.waiting,
    endingPickups: pickups.ending,
    handedOverToday: pickups.handedOverToday,
    pickupTurnoverToday: pickups.turnoverToday,
    counter,
    lowStock: stock.filter(runsLow).slice(0, 50),
    endingLots: lots.length,
    silentTerminals,
    discrepancies,
  }
}

/**
 * POS sales of today, as far as they are synced. A sale that a terminal made offline and has not sent is in none of the
 * sums; `silentOnes` names the terminals that may still hold some. A return counts on the day of the return, whenever
 * the goods were sold.
 */
async function counterToday(
  container: MedusaContainer,
  pointId: string,
  at: Date,
): Promise<PointDashboard["counter"]> {
  const [row] = await rowsOf<{ sales: number; cash: number; transfer: number; returned: number }>(
    databaseOf(container),
    `select (count(distinct payment.op_key) filter (where payment.kind = 'sale'))::int as sales,
            coalesce(sum(payment.amount) filter (where payment.kind = 'sale' and method = 'cash'), 0)::float8 as cash,
            coalesce(sum(payment.amount) filter (where payment.kind = 'sale' and method = 'vietqr'), 0)::float8 as transfer,
            coalesce(sum(abs(payment.amount)) filter (where payment.kind = 'refund'), 0)::float8 as returned
       from stock_operation op
       join counter_payment payment on payment.op_key = op.op_key
       join terminal on terminal.id = op.terminal_id
      where terminal.sales_point_id = ? and op.occurred_at >= ? and payment.kind in ('sale', 'refund')`,
    [pointId, startOfVietnamDay(vietnamDay(at))],
  )
  const { sales = 0, cash = 0, transfer = 0, returned = 0 } = row ?? {}
  return { sales, turnover: cash + transfer - returned, cash, transfer, returned }
}

/** Terminals that may hold unsynced operations: offline with an open shift, or with missing sequence numbers. */
async function silentOnes(
  container: MedusaContainer,
  pointId: string,
  at: Date,
): Promise<PointDashboard["silentTerminals"]> {
  const rows = await rowsOf<{ id: string; name: string; last_seen_at: Date | null; missing: number }>(
    databaseOf(container),
    `select terminal.id, terminal.name, terminal.last_seen_at, numbers.missing::int as missing
       from terminal
      cross join lateral (select ${SKIPPED_NUMBERS} as missing) numbers
      where terminal.sales_point_id = ? and not terminal.office and terminal.revoked_at is null
        and (numbers.missing > 0
             or (coalesce(terminal.last_seen_at, terminal.enrolled_at) < ?
                 and ${SHIFT_IS_OPEN}))
      order by terminal.last_seen_at nulls first, terminal.id limit 50`,
    [pointId, new Date(at.getTime() - SILENT_AFTER_MS)],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    missing: row.missing,
  }))
}

async function countDiscrepancies(
  container: MedusaContainer,
  locationId: string | null,
  at: Date,
): Promise<PointDashboard["discrepancies"]> {
  const [row] = await rowsOf<PointDashboard["discrepancies"]>(
    databaseOf(container),
    `select count(*)::int as open, (count(*) filter (where due_at < ?))::int as overdue,
            (count(*) filter (where owner_id is null))::int as nobodys
       from stock_discrepancy where location_id = ? and status = 'open'`,
    [at, locationId],
  )
  return row ?? { open: 0, overdue: 0, nobodys: 0 }
}
