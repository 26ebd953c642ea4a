import { model } from "@medusajs/framework/utils"

/** Claim of a person to manage a producer from a recognition list; an officer decides. */
export const ProducerClaim = model
  .define("producer_claim", {
    id: model.id({ prefix: "pclm" }).primaryKey(),
    producer_id: model.text(),
    member_id: model.text(),
    reason: model.text(),
    state: model.enum(["open", "accepted", "refused"]).default("open"),
    answer: model.text().nullable(),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["producer_id", "member_id"], unique: true, where: "state = 'open' and deleted_at IS NULL" },
    // Of two officers who accept two claims, only one decision is stored.
    { on: ["producer_id"], unique: true, where: "state = 'accepted' and deleted_at IS NULL" },
    { on: ["member_id"] },
  ])
