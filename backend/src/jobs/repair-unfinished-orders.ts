import type { MedusaContainer } from "@medusajs/framework/types"
import { repairUnfinishedOrders } from "../domains/checkout/recovery/repair-unfinished-orders"
import { cancelOrphanedOrders } from "../domains/checkout/recovery/cancel-orphaned-orders"

/** Repairs half-completed orders; every minute, so also within a minute of every start. */
export default async function job(container: MedusaContainer): Promise<void> {
  await repairUnfinishedOrders(container)
  await cancelOrphanedOrders(container)
}

export const config = {
  name: "repair-unfinished-orders",
  schedule: { cron: "* * * * *", concurrency: "forbid" as const },
}
