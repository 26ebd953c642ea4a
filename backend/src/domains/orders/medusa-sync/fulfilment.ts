import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { stockPositionOf } from "@ocop/producer-orders"
import { readOrder, type MedusaOrder, type Part } from "./medusa-order"

const itemsOf = ({ lines }: Part) =>
  lines
    .map((line) => ({ id: line.order_line_id, quantity: line.quantity - line.canceled_quantity }))
    .filter(({ quantity }) => quantity > 0)

/**
 * Medusa's fulfilment of a producer order: created when packed (the goods leave the stock and their reservation),
 * shipped with its label when handed over to the carrier, delivered at the end. Each step is looked up before it is
 * made, so that a repeated run makes none twice.
 */
export async function syncFulfilment(
  container: MedusaContainer,
  order: MedusaOrder,
  part: Part,
): Promise<MedusaOrder> {
  const { row } = part
  if (stockPositionOf(row.status) !== "gone") return order
  const find = (from: MedusaOrder) => from.fulfillments.find(({ partId }) => partId === row.id)
  let known = order
  if (!find(known)) {
    await createOrderFulfillmentWorkflow(container).run({
      input: { order_id: order.id, items: itemsOf(part), metadata: { producer_order_id: row.id } },
    })
    known = await readOrder(container, order.id)
  }
  const fulfillment = find(known)
  if (!fulfillment) throw new Error(`The fulfilment of ${row.id} was made and is not there`)
  if (row.status === "packed") return known
  if (!fulfillment.shipped) {
    const number = row.tracking_number ?? row.code
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id: order.id,
        fulfillment_id: fulfillment.id,
        items: itemsOf(part),
        // The buyer collects these goods: there is no carrier and no tracking.
        labels: row.own_pickup ? [] : [{ tracking_number: number, tracking_url: "#", label_url: "#" }],
      },
    })
  }
  if (row.status === "delivered" && !fulfillment.delivered)
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order.id, fulfillmentId: fulfillment.id },
    })
  return readOrder(container, order.id)
}
