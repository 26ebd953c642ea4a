import type { MedusaContainer } from "@medusajs/framework/types"
import { ensureTransit } from "../domains/inventory/operations/ensure-transit"
import { resumeDeferred } from "../domains/inventory/operations/resume-deferred"
import { operationHandlers } from "../domains/point-of-sale/operation-handlers"

/** What a counter had to leave parked goes on by itself, even when the server died right after what it waited for. */
export default async function resumeParkedOperations(container: MedusaContainer): Promise<void> {
  await resumeDeferred(container, await ensureTransit(container), null, operationHandlers)
}

export const config = { name: "resume-deferred-operations", schedule: "* * * * *" }
