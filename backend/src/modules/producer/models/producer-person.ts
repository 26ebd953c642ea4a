import { model } from "@medusajs/framework/utils"
import { Producer } from "./producer"

/** A person who represents the producer on its page. Shown only while `consent_at` is set. */
export const ProducerPerson = model.define("producer_person", {
  id: model.id({ prefix: "prpe" }).primaryKey(),
  name: model.text(),
  role: model.text().nullable(),
  words: model.text().nullable(),
  rank: model.number().default(0),
  consent_at: model.dateTime().nullable(),
  producer: model.belongsTo(() => Producer, { mappedBy: "people" }),
})
