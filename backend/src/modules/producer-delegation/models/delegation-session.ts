import { model } from "@medusajs/framework/utils"

/** Delegated-access session of an officer in a producer's dashboard. Of ticket and key only the hashes are stored. */
export const DelegationSession = model
  .define("delegation_session", {
    id: model.id({ prefix: "obhs" }).primaryKey(),
    request_id: model.text(),
    officer_id: model.text(),
    officer_name: model.text(),
    /** Cleared once the ticket is used. */
    ticket_hash: model.text().nullable(),
    ticket_until: model.dateTime(),
    key_hash: model.text().nullable(),
    until: model.dateTime(),
  })
  .indexes([
    { on: ["request_id"] },
    { on: ["ticket_hash"], unique: true },
    { on: ["key_hash"], unique: true },
  ])
