import type { MedusaContainer } from "@medusajs/framework/types"
import { applyEvents } from "../domains/reconciliation/apply-events"

/**
 * Processes the webhook inbox of banks and card providers. The payment page promises three seconds, so one missed
 * tick is allowed.
 */
export default async function job(container: MedusaContainer): Promise<void> {
  await applyEvents(container)
}

export const config = {
  name: "apply-payment-events",
  schedule: { interval: 1_000, concurrency: "forbid" as const },
}
