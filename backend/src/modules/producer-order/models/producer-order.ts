import { model } from "@medusajs/framework/utils"
import { producerOrderStates } from "@ocop/producer-orders"
import { ProducerOrderEvent } from "./producer-order-event"
import { ProducerOrderLine } from "./producer-order-line"

/**
 * Producer order: one producer's share of one Medusa order. Amounts and quantities stay as ordered, and `splitOrder` of
 * @ocop/producer-orders can rebuild them from the order; the current amount follows from the state and from the
 * canceled quantities of the lines (`amountsOf`).
 */
export const ProducerOrder = model
  .define("producer_order", {
    id: model.id({ prefix: "pord" }).primaryKey(),
    order_id: model.text(),
    producer_id: model.text(),
    code: model.text().unique(),
    status: model.enum([...producerOrderStates]).default("placed"),
    /** Integer dong. */
    items_total: model.bigNumber(),
    delivery_fee: model.bigNumber(),
    total: model.bigNumber(),
    weight_grams: model.number(),
    band: model.text(),
    days_min: model.number(),
    days_max: model.number(),
    /** Start of the current state, and deadline of the next transition; null: no deadline. */
    status_since: model.dateTime(),
    deadline_at: model.dateTime().nullable(),
    /** `own`: the producer delivers it. Null until it is handed over. */
    handed_by: model.enum(["carrier", "own"]).nullable(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    /** Sales point of the pickup; its goods are in stock there already. Null: no pickup at a sales point. */
    pickup_point_id: model.text().nullable(),
    /** `OwnPickup` of @ocop/delivery: pickup at the producer's own address. Null: no pickup there. */
    own_pickup: model.json().nullable(),
    /** Six-digit pickup code that the buyer shows; only the order page displays it. */
    pickup_code: model.text().nullable(),
    events: model.hasMany(() => ProducerOrderEvent, { mappedBy: "producer_order" }),
    lines: model.hasMany(() => ProducerOrderLine, { mappedBy: "producer_order" }),
  })
  .indexes([
    // A crash between two attempts must not create a second producer order for the same producer.
    { on: ["order_id", "producer_id"], unique: true, where: "deleted_at is null" },
    { on: ["producer_id", "status"] },
  ])
