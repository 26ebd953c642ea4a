import { model } from "@medusajs/framework/utils"

/** Onboarding decision: one entry in the history of a producer's onboarding status. Append-only. */
export const OnboardingDecision = model
  .define("onboarding_decision", {
    id: model.id({ prefix: "prev" }).primaryKey(),
    producer_id: model.text(),
    act: model.enum(["registered", "claimed", "submitted", "returned", "approved", "suspended", "resumed"]),
    reason: model.text().nullable(),
    /** Fields to correct: `[{ field, text }]`. */
    remarks: model.json().nullable(),
    actor_kind: model.enum(["member", "officer"]),
    actor_id: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["producer_id"] }])
