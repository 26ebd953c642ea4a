import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Marks operations as taken by the ledger of money: one that moved no money has no entry by which it could be known. */
export async function markPosted(trx: Knex, operationKeys: readonly string[]): Promise<void> {
  await trx("stock_operation")
    .whereIn("op_key", [...operationKeys])
    .update({ posted_at: trx.fn.now() })
}
