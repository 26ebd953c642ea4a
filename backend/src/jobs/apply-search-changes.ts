import type { MedusaContainer } from "@medusajs/framework/types"
import { applySearchChanges } from "../domains/catalogue/indexing/apply-changes"
import { logStarBoundaries } from "../domains/catalogue/indexing/star-boundaries"

/** A change is visible in search within five seconds; the shop's promise leaves room for one missed tick. */
export default async function drainSearchFeedJob(container: MedusaContainer): Promise<void> {
  await logStarBoundaries(container, new Date())
  await applySearchChanges(container)
}

export const config = {
  name: "apply-search-changes",
  schedule: { interval: 1_000, concurrency: "forbid" as const },
}
