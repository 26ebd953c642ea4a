import type { MedusaContainer } from "@medusajs/framework/types"
import { expireRequests } from "../domains/reconciliation/expire-requests"

/** Expires overdue payment requests, every minute: goods whose transfer did not come are released. */
export default async function job(container: MedusaContainer): Promise<void> {
  await expireRequests(container)
}

export const config = {
  name: "expire-transfers",
  schedule: { cron: "* * * * *", concurrency: "forbid" as const },
}
