import { model } from "@medusajs/framework/utils"

/**
 * Result of an imported row. A row whose digest equals the stored one changes nothing, so a list may be imported any
 * number of times; a corrected row finds its certificate again through this record.
 */
export const RecognitionRecord = model
  .define("recognition_record", {
    id: model.id({ prefix: "rrec" }).primaryKey(),
    /** `listingKey` of @ocop/ocop. */
    listing_key: model.text(),
    /** Folded decision number, or empty. */
    decision_key: model.text(),
    /** Year of recognition, or 0. */
    year: model.number(),
    content_hash: model.text(),
    product_id: model.text(),
    certificate_id: model.text().nullable(),
  })
  .indexes([{ on: ["listing_key", "decision_key", "year"], unique: true, where: "deleted_at is null" }])
