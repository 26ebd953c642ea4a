import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcilePayments } from "../domains/reconciliation/reconcile"

/** Reconciles providers, payments and orders, every five minutes. */
export default async function job(container: MedusaContainer): Promise<void> {
  await reconcilePayments(container)
}

export const config = {
  name: "reconcile-payments",
  // A run that takes longer than five minutes is not overtaken by the next one.
  schedule: { cron: "*/5 * * * *", concurrency: "forbid" as const },
}
