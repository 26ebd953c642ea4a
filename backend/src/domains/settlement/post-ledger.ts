import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { errorText } from "../../shared/errors/error-text"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { chargeRefunds, chargeShortened } from "./posting/charge-refunds"
import { snapshotProducerOrders } from "./posting/snapshot-producer-orders"
import { postBankEntries } from "./posting/post-bank-entries"
import { postConsignments, postCounters, postCounterTransfers } from "./posting/post-counters"
import { postCaptures, postDirectPayments, postRefunds } from "./posting/post-payments"
import { postEndedParts, postRefundCharges } from "./posting/post-reversals"
import { dropUnsold, noteDeliveries, postSales } from "./posting/post-sales"
import { releaseDue } from "./posting/release-due"
import { BATCH } from "./posting/rows"

type Stage = (trx: Knex.Transaction, at: Date) => Promise<number>

/** Posting stages in the order in which money moves, so that one run takes a producer order as far as its facts go. */
const stages: Readonly<Record<string, Stage>> = {
  freezeParts: snapshotProducerOrders,
  postCaptures,
  postDirectPayments,
  postSales,
  noteDeliveries,
  dropUnsold,
  chargeRefunds,
  chargeShortened,
  postRefundCharges,
  postEndedParts,
  postRefunds,
  postBankFacts: postBankEntries,
  postCounters,
  postCounterTransfers,
  postConsignments,
  releaseDue,
}

/**
 * Posts the missing ledger entries: finds business facts without an entry, in whichever table they are, and posts
 * each once. No other code calls the ledger, so that nothing that omits a call, crashes before it or repeats it can
 * make the ledger wrong. Safe to repeat and to run in parallel.
 *
 * @param at the present moment, by which money becomes due
 * @returns how many facts each stage processed
 * @throws AggregateError after all stages ran, when some failed; the next run retries them
 */
export async function postLedgerEntries(
  container: MedusaContainer,
  at: Date,
): Promise<Record<string, number>> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const taken: Record<string, number> = {}
  const failures: Error[] = []
  for (const [name, stage] of Object.entries(stages)) {
    taken[name] = 0
    try {
      for (;;) {
        const count = await database.transaction((trx) => stage(trx, at))
        taken[name] += count
        if (count < BATCH) break
      }
    } catch (error) {
      failures.push(new Error(`Settlement stage ${name}: ${errorText(error)}`, { cause: error }))
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, failures.map((failure) => failure.message).join("; "))
  return taken
}
