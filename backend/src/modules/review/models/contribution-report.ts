import { model } from "@medusajs/framework/utils"

/** Report against a contribution (a review or question); an officer decides. */
export const ContributionReport = model
  .define("contribution_report", {
    id: model.id({ prefix: "vrep" }).primaryKey(),
    /** `rvw_…` or `pqst_…`. */
    contribution_id: model.text(),
    producer_id: model.text(),
    reason: model.enum(["spam", "insult", "untrue", "private_data", "other"]),
    note: model.text().nullable(),
    /** Keyed digest of the reporter's address: one address has one open report on a contribution. */
    reporter: model.text(),
    state: model.enum(["open", "kept", "hidden"]).default("open"),
    decided_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["contribution_id", "reporter"], unique: true, where: "state = 'open' and deleted_at is null" },
    { on: ["state", "created_at"] },
  ])
