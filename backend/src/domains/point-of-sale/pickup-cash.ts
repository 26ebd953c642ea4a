import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../shared/database"
import { ProblemError } from "../../shared/errors/problem"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"

/** Cash drawer into which the cash of a pickup goes. */
export interface Drawer {
  readonly terminal: TerminalScope
  /** Key of the shift that is open on the device; null: no shift is open. */
  readonly shift: string | null
  readonly operatorId: string
}

/**
 * Records the cash of a pickup in the cashier's open shift, in the transaction of the hand-over: the cash is counted
 * with the drawer at its close, or the goods are not handed over at all.
 *
 * @param amount dong; 0 records nothing
 * @throws ProblemError `counter_shift_unknown` while the server has not received the device's open shift
 */
export async function recordPickupCash(
  trx: Knex.Transaction,
  pickupId: string,
  amount: number,
  { terminal, shift, operatorId }: Drawer,
  at: Date,
): Promise<void> {
  if (amount === 0) return
  const open = (await trx("counter_shift")
    .where({ key: shift, sales_point_id: terminal.pointId, closed_key: null })
    .forUpdate()
    .first("key")) as { key: string } | undefined
  if (!open) throw new ProblemError("counter_shift_unknown")
  await trx("counter_pickup_cash").insert({
    pickup_id: pickupId,
    terminal_id: terminal.id,
    shift: open.key,
    operator_id: operatorId,
    amount,
    taken_at: at,
  })
}

/**
 * Pickup cash of a sales point's open shifts, so that a device that lost a response, or its key, knows its drawer. Each
 * names its shift.
 */
export async function takenPickupCash(
  database: Knex,
  pointId: string,
): Promise<{ pickupId: string; shift: string; amount: number }[]> {
  const rows = await rowsOf<{ pickupId: string; shift: string; amount: string }>(
    database,
    `select cash.pickup_id as "pickupId", cash.shift, cash.amount
       from counter_pickup_cash cash
       join counter_shift shift on shift.key = cash.shift and shift.closed_key is null
      where shift.sales_point_id = ? order by cash.taken_at, cash.pickup_id limit 1000`,
    [pointId],
  )
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
