import { model } from "@medusajs/framework/utils"

/** Delegation request: a producer asks officers of its province to act for it. At most one is valid at a time. */
export const DelegationRequest = model
  .define("delegation_request", {
    id: model.id({ prefix: "obhr" }).primaryKey(),
    producer_id: model.text(),
    reason: model.text(),
    asked_by: model.text(),
    asked_by_name: model.text(),
    until: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([{ on: ["producer_id"], unique: true, where: "ended_at IS NULL and deleted_at IS NULL" }])
