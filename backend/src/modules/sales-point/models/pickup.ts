import { model } from "@medusajs/framework/utils"

/** Pickup of a web order at a sales point. One per order. */
export const Pickup = model
  .define("pickup", {
    id: model.id({ prefix: "pckp" }).primaryKey(),
    order_id: model.text().unique(),
    sales_point_id: model.text(),
    /** Six-digit pickup code that the buyer shows; only the order page displays it. */
    code: model.text(),
    state: model.enum(["waiting", "handed_over", "expired"]).default("waiting"),
    /** Until then the goods are held for the buyer (UTC). */
    kept_until: model.dateTime(),
    handed_over_at: model.dateTime().nullable(),
    /** Idempotency key of the handover, which recognises a repeated request. */
    handover_key: model.text().nullable(),
    handed_over_by: model.text().nullable(),
  })
  .indexes([{ on: ["sales_point_id", "state"] }])
