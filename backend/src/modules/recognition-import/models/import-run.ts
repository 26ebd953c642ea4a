import { model } from "@medusajs/framework/utils"
import { ImportRow } from "./import-row"

/** One import run of a recognition list. Rows are staged first, so that a crash loses nothing that was read. */
export const ImportRun = model
  .define("recognition_import_run", {
    id: model.id({ prefix: "rimp" }).primaryKey(),
    file_name: model.text(),
    dry_run: model.boolean(),
    status: model
      .enum(["reading", "planned", "queued", "applying", "done", "refused", "failed"])
      .default("reading"),
    refusal_code: model.text().nullable(),
    refusal_message: model.json().nullable(),
    header: model.json().nullable(),
    /** Province of the officer who uploaded it; rows of other provinces are rejected. */
    province_scope: model.text().nullable(),
    officer_id: model.text().nullable(),
    demo: model.boolean().default(false),
    rows_read: model.number().default(0),
    rows_bad: model.number().default(0),
    rows_warned: model.number().default(0),
    applied: model.number().default(0),
    failed: model.number().default(0),
    heartbeat_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
    rows: model.hasMany(() => ImportRow, { mappedBy: "run" }),
  })
  .indexes([{ on: ["status"] }, { on: ["officer_id"] }])
