import type { MedusaContainer } from "@medusajs/framework/types"
import { expirePickups } from "../workflows/points/expire-pickups"

export default async function expirePickupsJob(container: MedusaContainer): Promise<void> {
  await expirePickups(container, new Date())
}

export const config = { name: "expire-pickups", schedule: "*/5 * * * *" }
