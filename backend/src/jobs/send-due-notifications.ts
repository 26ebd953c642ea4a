import type { MedusaContainer } from "@medusajs/framework/types"
import { sendDueNotifications } from "../domains/notifications/send-due-notifications"

export default async function sendDueNoticesJob(container: MedusaContainer): Promise<void> {
  await sendDueNotifications(container)
}

export const config = {
  name: "send-due-notifications",
  schedule: { interval: 1_000, concurrency: "forbid" as const },
}
