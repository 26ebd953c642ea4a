import { model } from "@medusajs/framework/utils"

/** Cursor of one search index in the change log; also the last run of the certificate boundaries. */
export const SearchCursor = model.define("search_cursor", {
  id: model.id({ prefix: "srcu" }).primaryKey(),
  target: model.text().unique(),
  /** Last transaction and change number that the target has applied. */
  last_xid: model.text().default("0"),
  last_change: model.bigNumber().default(0),
  /** Physical index at the last batch; for a new one the cursor goes back a little (replay). */
  physical_name: model.text().nullable(),
  boundary_at: model.dateTime().nullable(),
  last_error: model.text().nullable(),
})
