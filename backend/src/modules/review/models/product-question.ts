import { model } from "@medusajs/framework/utils"

/** Question to the producer of a product; shown once it is answered. */
export const ProductQuestion = model
  .define("product_question", {
    id: model.id({ prefix: "pqst" }).primaryKey(),
    product_id: model.text(),
    producer_id: model.text(),
    text: model.text(),
    author: model.text(),
    /** E-mail address or phone number: only the producer's members see it. */
    contact: model.text(),
    locale: model.text(),
    state: model.enum(["shown", "hidden"]).default("shown"),
    hidden_reason: model.text().nullable(),
    hidden_by: model.text().nullable(),
    hidden_at: model.dateTime().nullable(),
    answer: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
    answered_by: model.text().nullable(),
  })
  .indexes([{ on: ["product_id", "answered_at"] }, { on: ["producer_id", "created_at"] }])
