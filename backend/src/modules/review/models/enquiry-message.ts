import { model } from "@medusajs/framework/utils"
import { BulkEnquiry } from "./bulk-enquiry"

export const EnquiryMessage = model
  .define("enquiry_message", {
    id: model.id({ prefix: "bmsg" }).primaryKey(),
    enquiry: model.belongsTo(() => BulkEnquiry, { mappedBy: "messages" }),
    key: model.text(),
    side: model.enum(["buyer", "producer"]),
    author: model.text(),
    text: model.text(),
  })
  .indexes([{ on: ["enquiry_id", "side", "key"], unique: true, where: "deleted_at is null" }])
