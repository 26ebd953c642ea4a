import type { MedusaContainer } from "@medusajs/framework/types"
import { ensureTransit } from "../domains/inventory/operations/ensure-transit"
import { resumeDeferred } from "../domains/inventory/operations/resume-deferred"
import { operationHandlers } from "../domains/point-of-sale/operation-handlers"

/** Resumes deferred counter operations, even when the server crashed right after what they waited for. */
export default async function resumeParkedOperations(container: MedusaContainer): Promise<void> {
  await resumeDeferred(container, await ensureTransit(container), null, operationHandlers)
}

export const config = {
  name: "resume-deferred-operations",
  schedule: { cron: "* * * * *", concurrency: "forbid" as const },
}
