import { model } from "@medusajs/framework/utils"

/** A payment difference that a person must resolve. One open row per cause (`key`), however often it is found. */
export const PaymentException = model
  .define("payment_exception", {
    id: model.id({ prefix: "payexc" }).primaryKey(),
    kind: model.text(),
    key: model.text(),
    order_id: model.text().nullable(),
    details: model.json(),
    status: model.enum(["open", "resolved"]).default("open"),
    note: model.text().nullable(),
    resolved_by: model.text().nullable(),
    resolved_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["key"], unique: true, where: "status = 'open' and deleted_at is null" },
    { on: ["status", "created_at"] },
  ])
