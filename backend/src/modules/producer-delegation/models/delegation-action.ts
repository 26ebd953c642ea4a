import { model } from "@medusajs/framework/utils"

/** Audit log entry: what an officer did for a producer, with both names. Append-only. */
export const DelegationAction = model
  .define("delegation_action", {
    id: model.id({ prefix: "obha" }).primaryKey(),
    producer_id: model.text(),
    session_id: model.text(),
    officer_id: model.text(),
    officer_name: model.text(),
    asked_by: model.text(),
    asked_by_name: model.text(),
    /** Name of the route in the contracts. */
    act: model.text(),
    subject: model.text().nullable(),
    /** HTTP status of the answer; null while it is not known. */
    status: model.number().nullable(),
  })
  .indexes([{ on: ["producer_id", "created_at"] }, { on: ["session_id", "act"] }])
