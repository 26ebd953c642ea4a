import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { installReservationGuard } from "../modules/reservation-guard/reservation-guard"
import { installChangeLog } from "../modules/search-change-log/change-log"
import { installStatusLog } from "../modules/settlement/status-log"
import { installStockLedger } from "../modules/stock-ledger/install"

/**
 * Installs the functions and triggers on tables of other modules and of Medusa; each replaces what stands. In one
 * transaction: writers wait for a moment once per version, and not at each start. A change needs a new file in
 * `migration-scripts/`: Medusa runs each file there once, after all migrations.
 */
export async function installTriggers(database: Knex): Promise<void> {
  await database.transaction(async (trx) => {
    await installReservationGuard(trx)
    await installStockLedger(trx)
    await installChangeLog(trx)
    await installStatusLog(trx)
  })
}
