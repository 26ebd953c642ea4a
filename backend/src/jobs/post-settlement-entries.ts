import type { MedusaContainer } from "@medusajs/framework/types"
import { postLedgerEntries } from "../domains/settlement/post-ledger"

/** Nobody waits for the ledger; a quarter of a minute keeps the money rooms close to what just happened. */
export default async function postSettlementFacts(container: MedusaContainer): Promise<void> {
  await postLedgerEntries(container, new Date())
}

export const config = {
  name: "post-settlement-entries",
  schedule: { interval: 15_000, concurrency: "forbid" as const },
}
