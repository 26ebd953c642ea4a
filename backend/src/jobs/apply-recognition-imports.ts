import type { MedusaContainer } from "@medusajs/framework/types"
import { applyNextRun } from "../domains/certification/run-import"

/** Applies officers' recognition imports in the worker, not in the request: a province's list takes minutes. */
export default async function applyRecognitionImports(container: MedusaContainer): Promise<void> {
  while (await applyNextRun(container)) {
    // One after the other: two imports may concern the same products.
  }
}

export const config = {
  name: "apply-recognition-imports",
  schedule: { interval: 2_000, concurrency: "forbid" as const },
}
