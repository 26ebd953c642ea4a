import { model } from "@medusajs/framework/utils"

/** Manager of one sales point, who signs in to its dashboard. */
export const PointManager = model.define("point_manager", {
  id: model.id({ prefix: "pmgr" }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  sales_point_id: model.text(),
})
