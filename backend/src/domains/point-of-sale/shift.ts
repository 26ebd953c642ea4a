import type { TerminalOperation } from "@ocop/contracts"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "../../shared/database"
import type { TerminalScope } from "../sales-points/terminals/terminal-scope"
import {
  hasAllBefore,
  Deferral,
  Refusal,
  type OperationContext,
} from "../inventory/operations/operation-context"

type Of<K extends TerminalOperation["kind"]> = Extract<TerminalOperation, { kind: K }>

export async function applyShiftOpen(
  { trx, terminal, at }: OperationContext,
  operation: Of<"shift_open">,
): Promise<void> {
  await trx("counter_shift").insert({
    key: operation.key,
    terminal_id: terminal.id,
    sales_point_id: terminal.pointId,
    opened_by: operation.operatorId,
    opened_at: at,
    float: operation.payload.float,
  })
}

export async function applyCash(
  { trx, terminal }: OperationContext,
  operation: Of<"cash_in" | "cash_out">,
): Promise<void> {
  const { amount, reason } = operation.payload
  await trx("counter_payment").insert({
    op_key: operation.key,
    position: 0,
    terminal_id: terminal.id,
    seq: operation.seq,
    shift: operation.shift ?? null,
    kind: operation.kind,
    method: "cash",
    amount: operation.kind === "cash_in" ? amount : -amount,
    reason,
  })
}

/**
 * Lets a terminal go on with shifts that another key of its sales point opened: a device that was enrolled again keeps
 * its drawer, and a shift belongs to the drawer. A closed shift stays as it is.
 *
 * @param keys of the shifts that the terminal's operations name
 */
export async function continueShifts(
  database: Knex,
  terminal: TerminalScope,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await database("counter_shift")
    .whereIn("key", [...keys])
    .where({ sales_point_id: terminal.pointId, closed_key: null })
    .whereNot({ terminal_id: terminal.id })
    .update({ terminal_id: terminal.id })
}

/**
 * Closes a shift. Defers until every operation of the shift has arrived, so that a closed shift never has to change. Its
 * cash is all that came in under its key, whichever keys the device had meanwhile.
 */
export async function applyShiftClose(
  { trx, terminal, at }: OperationContext,
  operation: Of<"shift_close">,
): Promise<number> {
  if (!(await hasAllBefore(trx, terminal.id, operation.seq)))
    throw new Deferral("awaits_sequence", { for: "sequence", key: String(operation.seq) })
  const shift = (await trx("counter_shift")
    .where({ key: operation.shift ?? null, terminal_id: terminal.id })
    .forUpdate()
    .first("closed_key", "float")) as { closed_key: string | null; float: string } | undefined
  if (!shift || shift.closed_key) throw new Refusal("operation_line_unknown")
  const [money] = await rowsOf<{ cash: string }>(
    trx,
    `select (select coalesce(sum(payment.amount), 0)
               from counter_payment payment join terminal on terminal.id = payment.terminal_id
              where payment.shift = :shift and terminal.sales_point_id = :point and payment.method = 'cash'
                and (payment.terminal_id <> :terminal or payment.seq < :seq))
          + (select coalesce(sum(amount), 0) from counter_pickup_cash where shift = :shift) as cash`,
    {
      shift: operation.shift ?? null,
      terminal: terminal.id,
      point: terminal.pointId,
      seq: operation.seq,
    },
  )
  const expected = Number(shift.float) + Number(money?.cash ?? 0)
  await trx("counter_shift")
    .where({ key: operation.shift })
    .update({
      closed_key: operation.key,
      closed_by: operation.operatorId,
      closed_at: at,
      closed_seq: operation.seq,
      counted_cash: operation.payload.countedCash,
      expected_cash: expected,
      note: operation.payload.note ?? null,
    })
  return expected
}
