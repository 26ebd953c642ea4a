import type { MedusaContainer } from "@medusajs/framework/types"
import { trimChangeLog } from "../domains/catalogue/indexing/star-boundaries"

export default async function trimChangeLogJob(container: MedusaContainer): Promise<void> {
  await trimChangeLog(container)
}

export const config = { name: "trim-change-log", schedule: "17 3 * * *" }
