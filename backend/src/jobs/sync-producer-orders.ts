import type { MedusaContainer } from "@medusajs/framework/types"
import { syncDueOrders } from "../domains/orders/medusa-sync/sync-order"

export default async function followProducerOrders(container: MedusaContainer): Promise<void> {
  await syncDueOrders(container, new Date())
}

export const config = {
  name: "sync-producer-orders",
  schedule: { interval: 2_000, concurrency: "forbid" as const },
}
