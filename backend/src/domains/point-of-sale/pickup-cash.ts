import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../shared/database"
import { ProblemError } from "../../shared/errors/problem"
import { COD_PROVIDER } from "../payments/settings"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"

/** The drawer into which the cash of a pickup goes. */
export interface Drawer {
  readonly terminal: TerminalScope
  /** Key of the shift that is open on the device; null: none is. */
  readonly shift: string | null
  readonly operatorId: string
}

/** SQL: whether an order is paid in cash at the handing over. @param order a column with its id */
export const paidInCash = (order: string): string => `
        exists (select 1 from order_payment_collection paid
                  join payment on payment.payment_collection_id = paid.payment_collection_id
                   and payment.deleted_at is null and payment.provider_id = '${COD_PROVIDER}'
                 where paid.order_id = ${order} and paid.deleted_at is null)`

/** Dong that a pickup's order still has to bring in cash; 0 where it is paid in another way. */
async function cashDue(trx: Knex, orderId: string): Promise<number> {
  const [row] = await rowsOf<{ due: string }>(
    trx,
    `select coalesce(sum((line.quantity - line.canceled_quantity) * line.unit_price), 0) as due
       from producer_order part
       join producer_order_line line on line.producer_order_id = part.id and line.deleted_at is null
      where part.order_id = ? and part.deleted_at is null and part.status in ('placed', 'accepted')
        and ${paidInCash("part.order_id")}`,
    [orderId],
  )
  return Math.round(Number(row?.due ?? 0))
}

/**
 * Puts the cash of a pickup into the shift of who takes it, in the transaction of the handing over: counted with the
 * drawer at its close, or not handed over at all. To be called before the parts end.
 *
 * @throws ProblemError `counter_shift_unknown` while the server does not have the device's open shift
 */
export async function takePickupCash(
  trx: Knex.Transaction,
  pickup: { readonly id: string; readonly orderId: string },
  { terminal, shift, operatorId }: Drawer,
  at: Date,
): Promise<void> {
  const amount = await cashDue(trx, pickup.orderId)
  if (amount === 0) return
  const open = (await trx("counter_shift")
    .where({ key: shift, terminal_id: terminal.id, closed_key: null })
    .forUpdate()
    .first("key")) as { key: string } | undefined
  if (!open) throw new ProblemError("counter_shift_unknown")
  await trx("counter_pickup_cash").insert({
    pickup_id: pickup.id,
    terminal_id: terminal.id,
    shift: open.key,
    operator_id: operatorId,
    amount,
    taken_at: at,
  })
}

/** What a terminal took for pickups in its open shifts, so that a device that lost an answer knows its drawer. */
export async function takenPickupCash(
  database: Knex,
  terminalId: string,
): Promise<{ pickupId: string; shift: string; amount: number }[]> {
  const rows = await rowsOf<{ pickupId: string; shift: string; amount: string }>(
    database,
    `select cash.pickup_id as "pickupId", cash.shift, cash.amount
       from counter_pickup_cash cash
       join counter_shift shift on shift.key = cash.shift and shift.closed_key is null
      where cash.terminal_id = ? order by cash.taken_at, cash.pickup_id limit 1000`,
    [terminalId],
  )
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
