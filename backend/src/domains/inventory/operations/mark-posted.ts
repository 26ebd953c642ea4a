import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Marks operations as posted to the money ledger: an operation that moved no money has no ledger entry that would show
 * it.
 */
export async function markPosted(trx: Knex, operationKeys: readonly string[]): Promise<void> {
  await trx("stock_operation")
    .whereIn("op_key", [...operationKeys])
    .update({ posted_at: trx.fn.now() })
}
