import { model } from "@medusajs/framework/utils"
import { EnquiryMessage } from "./enquiry-message"

/** Bulk enquiry: somebody asks a producer for a quantity; a thread of messages with a state. */
export const BulkEnquiry = model
  .define("bulk_enquiry", {
    id: model.id({ prefix: "benq" }).primaryKey(),
    /** Idempotency key of the form: sent twice, it is one enquiry. */
    key: model.text(),
    producer_id: model.text(),
    product_id: model.text(),
    product_title: model.text(),
    quantity: model.number(),
    unit: model.text(),
    province_code: model.text(),
    place: model.text().nullable(),
    frequency: model.enum(["once", "weekly", "monthly", "quarterly"]),
    name: model.text(),
    organisation: model.text().nullable(),
    phone: model.text(),
    email: model.text().nullable(),
    locale: model.text(),
    state: model.enum(["new", "answered", "agreed", "declined", "closed"]).default("new"),
    last_at: model.dateTime(),
    messages: model.hasMany(() => EnquiryMessage, { mappedBy: "enquiry" }),
  })
  .indexes([
    { on: ["product_id", "phone", "key"], unique: true, where: "deleted_at is null" },
    { on: ["producer_id", "state", "last_at"] },
  ])
