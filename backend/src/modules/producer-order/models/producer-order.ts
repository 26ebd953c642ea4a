import { model } from "@medusajs/framework/utils"
import { ProducerOrderLine } from "./producer-order-line"

/** One producer's part of one Medusa order. Rebuildable from the order by `producerParts` of @ocop/delivery. */
export const ProducerOrder = model
  .define("producer_order", {
    id: model.id({ prefix: "pord" }).primaryKey(),
    order_id: model.text(),
    producer_id: model.text(),
    code: model.text().unique(),
    status: model
      .enum([
        "placed",
        "accepted",
        "packed",
        "handed_over",
        "delivered",
        "declined",
        "failed",
        "canceled",
        "returned",
      ])
      .default("placed"),
    /** Integer dong. */
    items_total: model.bigNumber(),
    delivery_fee: model.bigNumber(),
    total: model.bigNumber(),
    weight_grams: model.number(),
    band: model.text(),
    days_min: model.number(),
    days_max: model.number(),
    lines: model.hasMany(() => ProducerOrderLine, { mappedBy: "producer_order" }),
  })
  .indexes([
    // A crash between two attempts must not make a second part for the same producer.
    { on: ["order_id", "producer_id"], unique: true, where: "deleted_at is null" },
    { on: ["producer_id", "status"] },
  ])
