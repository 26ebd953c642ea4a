import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { databaseOf } from "../../../shared/database"
import { unfinishedOrders, SETTLED_AFTER_SECONDS } from "./unfinished-orders"
import { finishOrder } from "./finish-order"

/**
 * Finds web orders that a crash left without producer orders, and finishes them. Orders carry their parcel snapshot,
 * so nothing is guessed. Repeated and parallel runs create nothing twice.
 *
 * @param settledAfterSeconds age from which an order without producer orders counts as crashed
 * @returns how many orders were repaired and which could not be, each logged with its reason
 */
export async function repairUnfinishedOrders(
  container: MedusaContainer,
  settledAfterSeconds = SETTLED_AFTER_SECONDS,
): Promise<{ repaired: number; failed: string[] }> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const rows = await unfinishedOrders(databaseOf(container), true, settledAfterSeconds)
  let repaired = 0
  const failed: string[] = []
  for (const { id } of rows) {
    try {
      const made = await finishOrder(container, id)
      if (made.length > 0) repaired += 1
    } catch (error) {
      // An order that cannot be split does not block the others; the log names it every minute.
      failed.push(id)
      logger.error(`Producer orders of ${id} cannot be made: ${errorText(error)}`)
    }
  }
  if (repaired > 0) logger.warn(`Made the missing producer orders of ${repaired} orders`)
  return { repaired, failed }
}
