import { model } from "@medusajs/framework/utils"
import { ProducerMember } from "./producer-member"

/** Membership of one person at one producer; a person may have several. */
export const ProducerMembership = model
  .define("producer_membership", {
    id: model.id({ prefix: "pmsh" }).primaryKey(),
    producer_id: model.text(),
    role: model.enum(["owner", "sales", "warehouse", "accountant"]),
    member: model.belongsTo(() => ProducerMember, { mappedBy: "memberships" }),
  })
  .indexes([
    { on: ["member_id", "producer_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["producer_id"] },
  ])
