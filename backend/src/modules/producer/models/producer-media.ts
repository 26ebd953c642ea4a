import { model } from "@medusajs/framework/utils"
import { Producer } from "./producer"

export const ProducerMedia = model.define("producer_media", {
  id: model.id({ prefix: "prme" }).primaryKey(),
  url: model.text(),
  alt: model.text().nullable(),
  kind: model.enum(["cover", "photo"]).default("photo"),
  rank: model.number().default(0),
  producer: model.belongsTo(() => Producer, { mappedBy: "media" }),
})
