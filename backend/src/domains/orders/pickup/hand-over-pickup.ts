import { timingSafeEqual } from "node:crypto"
import { errorText } from "../../../shared/errors/error-text"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stockPositionOf, type ProducerOrderState } from "@ocop/producer-orders"
import { ProblemError } from "../../../shared/errors/problem"
import { awaitsTransfer } from "../awaits-transfer"
import { transitionWithin } from "../transition-producer-order"
import { databaseOf } from "../../../shared/database"
import { recordPickupCash, type Drawer } from "../../point-of-sale/pickup-cash"
import { cashDue } from "./cash-due"
import { syncOrder } from "../medusa-sync/sync-order"

export interface HandOverPickupInput {
  readonly pickupId: string
  /** Scope: the sales point of the manager or terminal; a pickup of another point does not exist for it. */
  readonly pointId: string
  readonly key: string
  readonly code: string
  readonly by: { readonly id: string; readonly name: string }
  /** The drawer that takes the cash at a counter; null when a manager hands over without a terminal. */
  readonly drawer?: Drawer | null
}

interface PickupRow {
  id: string
  order_id: string
  code: string
  state: "waiting" | "handed_over" | "expired"
  handover_key: string | null
  handed_over_at: Date | null
}

/** Delivers every producer order that is still open. @returns how many there were */
async function collectParts(trx: Knex.Transaction, orderId: string, by: HandOverPickupInput["by"]) {
  const parts = (await trx("producer_order")
    .where({ order_id: orderId })
    .whereNull("deleted_at")
    .orderBy("id")
    .select("id", "status")) as { id: string; status: ProducerOrderState }[]
  const wanted = parts.filter(({ status }) => stockPositionOf(status) === "reserved")
  for (const { id } of wanted)
    await transitionWithin(
      trx,
      { partId: id, within: { orderId }, action: "collect", actor: { kind: "point", ...by } },
      () => new Date(),
    )
  return wanted.length
}

/**
 * Hands a pickup over against the buyer's code, in one transaction with its cash and its producer orders.
 *
 * @throws ProblemError `pickup_not_found`, `pickup_not_waiting`, `pickup_code_wrong`, `producer_order_not_paid`,
 *   `counter_shift_unknown`
 */
export async function handOverPickup(
  container: MedusaContainer,
  input: HandOverPickupInput,
): Promise<{ id: string; handedOverAt: string }> {
  const handedOverAt = new Date()
  const done = await databaseOf(container).transaction(async (trx) => {
    const pickup = (await trx("pickup")
      .where({ id: input.pickupId, sales_point_id: input.pointId })
      .whereNull("deleted_at")
      .forUpdate()
      .first("id", "order_id", "code", "state", "handover_key", "handed_over_at")) as PickupRow | undefined
    if (!pickup) throw new ProblemError("pickup_not_found")
    if (pickup.handed_over_at && pickup.handover_key === input.key)
      return { orderId: pickup.order_id, at: pickup.handed_over_at }
    if (pickup.state !== "waiting") throw new ProblemError("pickup_not_waiting")
    if (!timingSafeEqual(Buffer.from(pickup.code), Buffer.from(input.code)))
      throw new ProblemError("pickup_code_wrong")
    if (await awaitsTransfer(trx, pickup.order_id)) throw new ProblemError("producer_order_not_paid")
    // Before the producer orders end: an ended one owes no cash.
    if (input.drawer) {
      const amount = await cashDue(trx, pickup.order_id)
      await recordPickupCash(trx, pickup.id, amount, input.drawer, handedOverAt)
    }
    if ((await collectParts(trx, pickup.order_id, input.by)) === 0)
      throw new ProblemError("pickup_not_waiting")
    await trx("pickup").where({ id: pickup.id }).update({
      state: "handed_over",
      handed_over_at: handedOverAt,
      handed_over_by: input.by.id,
      handover_key: input.key,
      updated_at: handedOverAt,
    })
    return { orderId: pickup.order_id, at: handedOverAt }
  })
  try {
    await syncOrder(container, done.orderId, new Date())
  } catch (error) {
    // The handover is committed: the job retries the sync to Medusa's order until it succeeds.
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${done.orderId} does not follow its pickup yet: ${errorText(error)}`)
  }
  return { id: input.pickupId, handedOverAt: done.at.toISOString() }
}
