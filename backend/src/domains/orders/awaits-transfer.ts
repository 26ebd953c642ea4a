import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { VIETQR_PROVIDER } from "../../shared/payment-providers"

/**
 * Whether an order still awaits its bank transfer; producers must not prepare its goods before. Cash is paid on
 * delivery and a card before the order exists, so neither ever waits.
 */
export async function awaitsTransfer(database: Knex, orderId: string): Promise<boolean> {
  const { rows } = await database.raw<{ rows: { waits: boolean }[] }>(
    `select exists (
       select 1
         from order_payment_collection opc
         join payment p on p.payment_collection_id = opc.payment_collection_id and p.deleted_at is null
        where opc.order_id = ? and opc.deleted_at is null and p.canceled_at is null
          and p.provider_id = '${VIETQR_PROVIDER}'
          and coalesce((select sum(c.amount) from capture c
                         where c.payment_id = p.id and c.deleted_at is null), 0) < p.amount) as waits`,
    [orderId],
  )
  return rows[0]?.waits ?? false
}
