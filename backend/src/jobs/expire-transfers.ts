import type { MedusaContainer } from "@medusajs/framework/types"
import { expireRequests } from "../domains/reconciliation/expire-requests"

/** Every minute: goods whose transfer did not come go back to the shop. */
export default async function job(container: MedusaContainer): Promise<void> {
  await expireRequests(container)
}

export const config = {
  name: "expire-transfers",
  schedule: "* * * * *",
}
