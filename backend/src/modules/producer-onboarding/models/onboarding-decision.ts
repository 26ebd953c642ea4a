import { model } from "@medusajs/framework/utils"

/** What happened to a producer's standing: never changed, only added to. */
export const OnboardingDecision = model
  .define("onboarding_decision", {
    id: model.id({ prefix: "prev" }).primaryKey(),
    producer_id: model.text(),
    act: model.enum(["registered", "claimed", "submitted", "returned", "approved", "suspended", "resumed"]),
    reason: model.text().nullable(),
    /** What to correct: `[{ field, text }]`. */
    remarks: model.json().nullable(),
    actor_kind: model.enum(["member", "officer"]),
    actor_id: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["producer_id"] }])
