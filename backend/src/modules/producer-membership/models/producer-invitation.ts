import { model } from "@medusajs/framework/utils"

/** Invitation to a membership at a producer, for whoever holds the link. Only the hash of its secret is stored. */
export const ProducerInvitation = model
  .define("producer_invitation", {
    id: model.id({ prefix: "pinv" }).primaryKey(),
    producer_id: model.text(),
    name: model.text(),
    role: model.enum(["owner", "sales", "warehouse", "accountant"]),
    token_hash: model.text().unique(),
    expires_at: model.dateTime(),
    invited_by: model.text(),
    accepted_at: model.dateTime().nullable(),
    accepted_by: model.text().nullable(),
    revoked_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["producer_id"] }])
