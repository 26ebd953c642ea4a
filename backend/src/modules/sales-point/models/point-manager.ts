import { model } from "@medusajs/framework/utils"

/** Who manages one sales point and signs in to its office. */
export const PointManager = model.define("point_manager", {
  id: model.id({ prefix: "pmgr" }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  sales_point_id: model.text(),
})
