import { model } from "@medusajs/framework/utils"

/** Read mark: up to when one person has read one feed: `pmem_…@prdr_…` or `offi_…`. */
export const NotificationReadMark = model.define("notification_read_mark", {
  id: model.id({ prefix: "fmrk" }).primaryKey(),
  reader: model.text().unique(),
  read_until: model.dateTime(),
})
