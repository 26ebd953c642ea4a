import { model } from "@medusajs/framework/utils"

/** Review by a verified buyer, of one line of a delivered order. */
export const ProductReview = model
  .define("product_review", {
    id: model.id({ prefix: "rvw" }).primaryKey(),
    product_id: model.text(),
    producer_id: model.text(),
    order_id: model.text(),
    order_line_id: model.text(),
    /** 1 to 5. */
    points: model.number(),
    text: model.text().nullable(),
    /** Display name of the buyer; null: anonymous. */
    author: model.text().nullable(),
    photo_url: model.text().nullable(),
    photo_file_id: model.text().nullable(),
    state: model.enum(["shown", "hidden"]).default("shown"),
    hidden_reason: model.text().nullable(),
    hidden_by: model.text().nullable(),
    hidden_at: model.dateTime().nullable(),
    edited_at: model.dateTime().nullable(),
    answer: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    answered_by: model.text().nullable(),
  })
  .indexes([
    { on: ["order_line_id"], unique: true, where: "deleted_at is null" },
    { on: ["product_id", "created_at"] },
    { on: ["producer_id", "created_at"] },
  ])
