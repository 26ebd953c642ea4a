import type { MedusaContainer } from "@medusajs/framework/types"
import { postLedgerEntries } from "../domains/settlement/post-ledger"

/**
 * Posts the ledger entries, every quarter of a minute: nobody waits for the ledger, but its pages stay nearly
 * current.
 */
export default async function postSettlementFacts(container: MedusaContainer): Promise<void> {
  await postLedgerEntries(container, new Date())
}

export const config = {
  name: "post-settlement-entries",
  schedule: { interval: 15_000, concurrency: "forbid" as const },
}
