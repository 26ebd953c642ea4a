import type { MedusaContainer } from "@medusajs/framework/types"
import { errorText } from "../../../shared/errors/error-text"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stockPositionOf, type ProducerOrderState } from "@ocop/producer-orders"
import { transitionWithin } from "../transition-producer-order"
import { databaseOf } from "../../../shared/database"
import { syncOrder } from "../medusa-sync/sync-order"

const BATCH = 50

/**
 * Expires pickups past their deadline. A pickup and the producer orders of its order end in one transaction under the
 * pickup's row lock, so that goods are never handed over while they are returned to stock. Stock, money and
 * notifications follow from the producer orders. Safe to repeat and to run in parallel.
 *
 * @param at now (UTC)
 * @returns how many expired
 */
export async function expirePickups(container: MedusaContainer, at: Date): Promise<number> {
  const due = (await databaseOf(container)("pickup")
    .where({ state: "waiting" })
    .where("kept_until", "<", at)
    .whereNull("deleted_at")
    .orderBy("kept_until")
    .limit(BATCH)
    .select("id", "order_id")) as { id: string; order_id: string }[]
  let ended = 0
  for (const pickup of due) {
    try {
      if (await expire(container, pickup.id, pickup.order_id, at)) ended += 1
    } catch (error) {
      // A pickup that cannot expire does not block the others; the log names it at every run.
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Pickup ${pickup.id} could not be ended: ${errorText(error)}`)
    }
  }
  return ended
}

/** @returns false when another run, or the counter, was first */
async function expire(container: MedusaContainer, id: string, orderId: string, at: Date): Promise<boolean> {
  const ended = await databaseOf(container).transaction(async (trx) => {
    const row = (await trx("pickup").where({ id }).forUpdate().first("state")) as
      { state: string } | undefined
    if (row?.state !== "waiting") return false
    await trx("pickup").where({ id }).update({ state: "expired", updated_at: at })
    const parts = (await trx("producer_order")
      .where({ order_id: orderId })
      .whereNull("deleted_at")
      .orderBy("id")
      .select("id", "status")) as { id: string; status: ProducerOrderState }[]
    for (const part of parts.filter(({ status }) => stockPositionOf(status) === "reserved"))
      await transitionWithin(
        trx,
        {
          partId: part.id,
          within: { orderId },
          action: "cancel",
          actor: { kind: "system", id: null, name: null },
          reason: "Quá hạn nhận tại điểm bán",
        },
        () => at,
      )
    return true
  })
  if (ended) await syncOrder(container, orderId, at)
  return ended
}
