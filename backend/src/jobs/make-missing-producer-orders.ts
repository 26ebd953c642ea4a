import type { MedusaContainer } from "@medusajs/framework/types"
import { makeMissingProducerOrders } from "../domains/checkout/recovery/repair-unfinished-orders"
import { takeBackUnlinkedOrders } from "../domains/checkout/recovery/cancel-orphaned-orders"

/** What completions left half done; every minute, so also within a minute of every start. */
export default async function job(container: MedusaContainer): Promise<void> {
  await makeMissingProducerOrders(container)
  await takeBackUnlinkedOrders(container)
}

export const config = { name: "make-missing-producer-orders", schedule: "* * * * *" }
