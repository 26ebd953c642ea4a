import type { MedusaContainer } from "@medusajs/framework/types"
import { expirePickups } from "../domains/orders/pickup/expire-pickups"

export default async function expirePickupsJob(container: MedusaContainer): Promise<void> {
  await expirePickups(container, new Date())
}

export const config = {
  name: "expire-pickups",
  schedule: { cron: "*/5 * * * *", concurrency: "forbid" as const },
}
