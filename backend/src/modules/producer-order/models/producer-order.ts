import { model } from "@medusajs/framework/utils"
import { producerOrderStates } from "@ocop/producer-orders"
import { ProducerOrderEvent } from "./producer-order-event"
import { ProducerOrderLine } from "./producer-order-line"

/**
 * One producer's part of one Medusa order. Amounts and quantities stay as they were ordered, rebuildable from the
 * order by `splitOrder` of @ocop/producer-orders; what the part costs now follows from its state and from what was
 * taken out of its lines (`amountsOf`).
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
    /** Since when it is in its state, and by when the next step is due; null: nobody waits. */
    status_since: model.dateTime(),
    deadline_at: model.dateTime().nullable(),
    /** `own`: the producer brings it. Null until it was handed over. */
    handed_by: model.enum(["carrier", "own"]).nullable(),
    carrier: model.text().nullable(),
    tracking_number: model.text().nullable(),
    /** The sales point where the buyer fetches it; its goods lie there already. Null: it is sent. */
    pickup_point_id: model.text().nullable(),
    /** `OwnPickup` of @ocop/delivery: the producer's own place where the buyer fetches it. Null: it is sent. */
    own_pickup: model.json().nullable(),
    /** Six digits that the buyer shows there; told on the order's page only. */
    pickup_code: model.text().nullable(),
    events: model.hasMany(() => ProducerOrderEvent, { mappedBy: "producer_order" }),
    lines: model.hasMany(() => ProducerOrderLine, { mappedBy: "producer_order" }),
  })
  .indexes([
    // A crash between two attempts must not make a second part for the same producer.
    { on: ["order_id", "producer_id"], unique: true, where: "deleted_at is null" },
    { on: ["producer_id", "status"] },
  ])
