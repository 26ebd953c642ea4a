import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../../shared/database"
import { unfinishedOrders, SETTLED_AFTER_SECONDS } from "./unfinished-orders"

/**
 * Takes back orders of the web shop that no basket leads to: the process died after the order was written and before
 * anything was linked, so nobody was told and nothing is paid, but goods may be held for it. The basket makes its order
 * anew.
 *
 * @param settledAfterSeconds age from which such an order counts as left behind
 * @returns how many were taken back
 */
export async function cancelOrphanedOrders(
  container: MedusaContainer,
  settledAfterSeconds = SETTLED_AFTER_SECONDS,
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const left = await unfinishedOrders(databaseOf(container), false, settledAfterSeconds)
  for (const { id, lines } of left) {
    // The goods first and the order last: what dies in between is found again.
    await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines)
    await container.resolve(Modules.ORDER).deleteOrders([id])
    logger.warn(`Took back order ${id}, which no basket leads to`)
  }
  return left.length
}
