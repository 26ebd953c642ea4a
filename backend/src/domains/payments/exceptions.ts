import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf } from "../../shared/database"

export type ExceptionKind =
  | "captured_differs"
  | "amount_differs"
  | "order_without_payment"
  | "payment_without_order"
  | "part_unpaid"
  | "refund_differs"
  | "refund_failed"
  | "dispute"
  | "dead_letter"
  | "messages_refused"
  | "card_state_differs"
  | "transfer_request_missing"
  | "counter_transfer_missing"

/**
 * Opens an exception unless the same one is open: the reconciler finds the same difference every five minutes.
 *
 * @param key identifies the subject, e.g. `order:order_…`
 */
export async function openException(
  database: Knex,
  exception: { kind: ExceptionKind; key: string; orderId?: string | null; details: Record<string, unknown> },
): Promise<boolean> {
  const rows = await rowsOf(
    database,
    `insert into payment_exception (id, kind, key, order_id, details) values (?, ?, ?, ?, ?::jsonb)
     on conflict (key) where status = 'open' and deleted_at is null do nothing returning id`,
    [
      generateEntityId(undefined, "payexc"),
      exception.kind,
      `${exception.kind}:${exception.key}`,
      exception.orderId ?? null,
      JSON.stringify(exception.details),
    ],
  )
  return rows.length > 0
}

/** Closes an open exception with its resolution. @returns false when it is closed already, or unknown */
export async function closeException(
  database: Knex,
  id: string,
  note: string,
  operatorId: string,
): Promise<boolean> {
  const closed = await rowsOf(
    database,
    `update payment_exception set status = 'resolved', note = ?, resolved_by = ?, resolved_at = now(), updated_at = now()
      where id = ? and status = 'open' returning id`,
    [note, operatorId, id],
  )
  return closed.length > 0
}
