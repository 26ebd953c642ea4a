import type { MedusaContainer } from "@medusajs/framework/types"
import { applySearchChanges } from "../domains/catalogue/indexing/apply-changes"
import { logStarBoundaries } from "../domains/catalogue/indexing/star-boundaries"

/** Applies changes to the search index. A change is visible within five seconds, which allows for one missed tick. */
export default async function drainSearchFeedJob(container: MedusaContainer): Promise<void> {
  await logStarBoundaries(container, new Date())
  await applySearchChanges(container)
}

export const config = {
  name: "apply-search-changes",
  schedule: { interval: 1_000, concurrency: "forbid" as const },
}
