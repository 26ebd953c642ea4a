import { model } from "@medusajs/framework/utils"

/** How far one search index has read the change log; also the clock of the certificate boundaries. */
export const SearchCursor = model.define("search_cursor", {
  id: model.id({ prefix: "srcu" }).primaryKey(),
  target: model.text().unique(),
  /** Last transaction and change number that the target has applied. */
  last_xid: model.text().default("0"),
  last_change: model.bigNumber().default(0),
  /** Physical index at the last drain; a new one makes the cursor go back a little. */
  physical_name: model.text().nullable(),
  boundary_at: model.dateTime().nullable(),
  last_error: model.text().nullable(),
})
