import { model } from "@medusajs/framework/utils"

/** A programme officer. `province_code` null is a central officer, who sees every province. */
export const Officer = model.define("officer", {
  id: model.id({ prefix: "offi" }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  province_code: model.text().nullable(),
})
