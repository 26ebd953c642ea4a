import { model } from "@medusajs/framework/utils"

/**
 * Onboarding account: a producer's status with the programme, and its payout account. A producer without one came from
 * a recognition list and is unclaimed.
 */
export const ProducerAccount = model.define("producer_account", {
  id: model.id({ prefix: "pacc" }).primaryKey(),
  producer_id: model.text().unique(),
  standing: model.enum(["draft", "submitted", "returned", "approved", "suspended"]).default("draft"),
  standing_reason: model.text().nullable(),
  standing_at: model.dateTime(),
  /** Six digits (NAPAS), as VietQR writes them. */
  bank_bin: model.text().nullable(),
  bank_account: model.text().nullable(),
  bank_holder: model.text().nullable(),
  /** Whether the producer existed before this account, so that an officer must confirm who claims it. */
  claimed: model.boolean().default(false),
})
