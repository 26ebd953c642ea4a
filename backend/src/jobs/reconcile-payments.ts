import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcilePayments } from "../domains/reconciliation/reconcile"

/** Reconciles providers, payments and orders, every five minutes. */
export default async function job(container: MedusaContainer): Promise<void> {
  await reconcilePayments(container)
}

export const config = {
  name: "reconcile-payments",
  schedule: "*/5 * * * *",
}
