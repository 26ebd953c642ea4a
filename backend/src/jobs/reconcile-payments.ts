import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcilePayments } from "../domains/reconciliation/reconcile"

/** Every five minutes: providers, payments and orders are compared. */
export default async function job(container: MedusaContainer): Promise<void> {
  await reconcilePayments(container)
}

export const config = {
  name: "reconcile-payments",
  schedule: "*/5 * * * *",
}
