import { model } from "@medusajs/framework/utils"
import { ProducerOrder } from "./producer-order"

export const ProducerOrderLine = model
  .define("producer_order_line", {
    id: model.id({ prefix: "porl" }).primaryKey(),
    order_line_id: model.text(),
    product_id: model.text().nullable(),
    variant_id: model.text().nullable(),
    title: model.text(),
    unit: model.text().nullable(),
    /** Ordered quantity. */
    quantity: model.number(),
    /** Quantity that was canceled since the order, before packing. */
    canceled_quantity: model.number().default(0),
    unit_price: model.bigNumber(),
    subtotal: model.bigNumber(),
    producer_order: model.belongsTo(() => ProducerOrder, { mappedBy: "lines" }),
  })
  .indexes([{ on: ["order_line_id"], unique: true, where: "deleted_at is null" }])
