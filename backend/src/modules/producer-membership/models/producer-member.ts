import { model } from "@medusajs/framework/utils"
import { ProducerMembership } from "./producer-membership"

/** A person who works for producers. `sign_in_name` is an e-mail address or a phone number. */
export const ProducerMember = model.define("producer_member", {
  id: model.id({ prefix: "pmem" }).primaryKey(),
  name: model.text(),
  sign_in_name: model.text().unique(),
  memberships: model.hasMany(() => ProducerMembership, { mappedBy: "member" }),
})
