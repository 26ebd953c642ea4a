import { model } from "@medusajs/framework/utils"

/** The rest of a listing's label and its film: a view over the desk. `id` is the listing's. */
export const ListingLabel = model.define("listing_label", {
  id: model.id().primaryKey(),
  label: model.json(),
  video_url: model.text().nullable(),
})
