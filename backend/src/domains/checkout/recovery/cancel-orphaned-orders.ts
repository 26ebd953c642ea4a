import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { databaseOf } from "../../../shared/database"
import { unfinishedOrders, SETTLED_AFTER_SECONDS } from "./unfinished-orders"

/**
 * Cancels orphaned web orders, to which no basket leads: the process crashed after the order was written and before
 * anything was linked. No buyer was notified and nothing is paid, but goods may be reserved. The basket can be
 * ordered again.
 *
 * @param settledAfterSeconds age from which such an order counts as orphaned
 * @returns how many were canceled
 */
export async function cancelOrphanedOrders(
  container: MedusaContainer,
  settledAfterSeconds = SETTLED_AFTER_SECONDS,
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const left = await unfinishedOrders(databaseOf(container), false, settledAfterSeconds)
  for (const { id, lines } of left) {
    // Reservations first and the order last: a crash in between is found again by the next run.
    await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines)
    await container.resolve(Modules.ORDER).deleteOrders([id])
    logger.warn(`Took back order ${id}, which no basket leads to`)
  }
  return left.length
}
