import type { MedusaContainer } from "@medusajs/framework/types"
import { makeMissingProducerOrders } from "../workflows/order/make-missing-producer-orders"
import { takeBackUnlinkedOrders } from "../workflows/order/take-back-unlinked-orders"

/** What completions left half done; every minute, so also within a minute of every start. */
export default async function job(container: MedusaContainer): Promise<void> {
  await makeMissingProducerOrders(container)
  await takeBackUnlinkedOrders(container)
}

export const config = { name: "make-missing-producer-orders", schedule: "* * * * *" }
