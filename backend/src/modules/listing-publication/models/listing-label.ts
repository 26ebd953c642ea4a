import { model } from "@medusajs/framework/utils"

/** Further label fields and video of a listing: a view over the listing publication. `id` is the listing's. */
export const ListingLabel = model.define("listing_label", {
  id: model.id().primaryKey(),
  label: model.json(),
  video_url: model.text().nullable(),
})
