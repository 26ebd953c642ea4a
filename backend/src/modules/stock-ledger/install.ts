import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { captureSql } from "./capture"
import { moveSql } from "./move"
import { shortfallSql } from "./shortfall"

/** Installs the functions of the ledger and its triggers, replacing what stands. */
export async function installStockLedger(trx: Knex): Promise<void> {
  await trx.raw(moveSql)
  await trx.raw(shortfallSql)
  await trx.raw(captureSql)
}
