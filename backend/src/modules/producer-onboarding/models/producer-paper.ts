import { model } from "@medusajs/framework/utils"

/** A document that a producer submitted. The file is private; `file_id` is the file module's. */
export const ProducerPaper = model
  .define("producer_paper", {
    id: model.id({ prefix: "ppap" }).primaryKey(),
    producer_id: model.text(),
    kind: model.enum([
      "business_registration",
      "food_safety_certificate",
      "food_safety_commitment",
      "product_declaration",
      "quality_system",
      "trademark",
      "alcohol_licence",
    ]),
    number: model.text(),
    issued_on: model.text(),
    expires_on: model.text().nullable(),
    authority: model.text(),
    file_id: model.text(),
    media_type: model.text(),
    bytes: model.number(),
    uploaded_by: model.text(),
  })
  .indexes([{ on: ["producer_id"] }])
