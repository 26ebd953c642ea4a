import type { MedusaContainer } from "@medusajs/framework/types"
import { databaseOf } from "../shared/database"
import { applyNextImport, clearOldImports } from "../domains/listings/bulk/run-imports"

/** Applies producers' listing imports in the worker, not in the request: thousands of goods take minutes. */
export default async function applyListingImports(container: MedusaContainer): Promise<void> {
  while (await applyNextImport(container)) {
    // Continue with the next import at once.
  }
  await clearOldImports(databaseOf(container))
}

export const config = {
  name: "apply-listing-imports",
  schedule: { interval: 2_000, concurrency: "forbid" as const },
}
