import { model } from "@medusajs/framework/utils"

/** An order of the web shop that its buyer fetches at a sales point. One per order. */
export const Pickup = model
  .define("pickup", {
    id: model.id({ prefix: "pckp" }).primaryKey(),
    order_id: model.text().unique(),
    sales_point_id: model.text(),
    /** Six digits that the buyer shows; told on the order's page only. */
    code: model.text(),
    state: model.enum(["waiting", "handed_over", "expired"]).default("waiting"),
    /** Until then the goods are kept (UTC). */
    kept_until: model.dateTime(),
    handed_over_at: model.dateTime().nullable(),
    /** Key of the handover that was carried out, by which a repetition is known. */
    handover_key: model.text().nullable(),
    handed_over_by: model.text().nullable(),
  })
  .indexes([{ on: ["sales_point_id", "state"] }])
