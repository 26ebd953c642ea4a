import { model } from "@medusajs/framework/utils"
import { ImportRun } from "./import-run"

/** One row of a recognition list: what was read, its problems, and what applying it does or did. */
export const ImportRow = model
  .define("recognition_import_row", {
    id: model.id({ prefix: "rimr" }).primaryKey(),
    row_number: model.number(),
    identity_key: model.text().nullable(),
    product_name: model.text().nullable(),
    producer_name: model.text().nullable(),
    outcome: model.enum(["create", "update", "unchanged", "differs", "bad", "failed"]),
    applied: model.boolean().default(false),
    /** The row with its places resolved; null for a rejected row. */
    record: model.json().nullable(),
    problems: model.json().nullable(),
    /** Outcome "differs": the certificate of the register, and where the list tells otherwise. A person decides. */
    differences: model.json().nullable(),
    run: model.belongsTo(() => ImportRun, { mappedBy: "rows" }),
  })
  .indexes([
    { on: ["run_id", "row_number"], unique: true },
    { on: ["run_id", "outcome", "applied"] },
    { on: ["run_id", "identity_key"] },
  ])
