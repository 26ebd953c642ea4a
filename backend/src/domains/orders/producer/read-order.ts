import type { MedusaContainer } from "@medusajs/framework/types"
import type { ParcelSlip, ProducerOrderDetail } from "@ocop/contracts"
import { amountsOf } from "@ocop/producer-orders"
import { ProblemError } from "../../../shared/errors/problem"
import { ownPickupAddress } from "../../delivery/producer-pickup"
import { addressText } from "../../delivery/delivery-address"
import { databaseOf } from "../../../shared/database"
import { amountLines, linesOf, type ProducerOrderEventRow } from "../producer-order-rows"
import { producerOrderRows, seesMoney, summaryOf, type ProducerOrderListRow } from "./order-rows"
import type { ProducerScope } from "../../producers/scope"

/**
 * One order as the producer's staff sees it. Warehouse staff see no amounts, not even in the lines.
 *
 * @throws ProblemError `producer_order_not_found`, for another producer's order as for none
 */
export async function producerOrderView(
  container: MedusaContainer,
  { producerId, role }: ProducerScope,
  id: string,
  now: Date,
): Promise<ProducerOrderDetail> {
  const database = databaseOf(container)
  const row = (await producerOrderRows(database, producerId).where("p.id", id).first()) as
    ProducerOrderListRow | undefined
  if (!row) throw new ProblemError("producer_order_not_found")
  const lines = await linesOf(database, [id])
  const events = (await database("producer_order_event")
    .where({ producer_order_id: id })
    .whereNull("deleted_at")
    .orderBy(["at", "id"])) as ProducerOrderEventRow[]
  const summary = summaryOf(row, lines, role, now)
  const money = seesMoney(role)
  const amounts = amountsOf(row.status, amountLines(lines), Number(row.delivery_fee))
  return {
    ...summary,
    phone: row.address?.phone ?? "",
    // A buyer who collects the goods needs no delivery, so the producer does not learn the buyer's address.
    addressText: row.own_pickup ? ownPickupAddress(row.own_pickup) : addressText(row.address),
    note: row.note || null,
    weightGrams: Number(row.weight_grams),
    handedBy: row.handed_by,
    carrier: row.carrier,
    trackingNumber: row.tracking_number,
    lines: lines.map((line) => ({
      id: line.order_line_id,
      title: line.title,
      unit: line.unit,
      quantity: line.quantity,
      canceledQuantity: line.canceled_quantity,
      unitPrice: money ? Number(line.unit_price) : null,
    })),
    amounts: money ? { ...amounts, collect: summary.payment === "cod" ? amounts.total : 0 } : null,
    history: events.map((event) => ({
      action: event.action,
      status: event.to_status,
      at: event.at.toISOString(),
      by: event.actor_name,
      reason: event.reason,
    })),
  }
}

/**
 * What stands on the parcel, for every role: whoever packs must print what the carrier collects.
 *
 * @throws ProblemError `producer_order_not_found`, for another producer's order as for none
 */
export async function parcelSlipView(
  container: MedusaContainer,
  scope: ProducerScope,
  id: string,
  now: Date,
): Promise<ParcelSlip> {
  const { code, amounts } = await producerOrderView(container, { ...scope, role: "owner" }, id, now)
  return { code, cashOnDelivery: amounts?.collect ?? 0 }
}
