import { model } from "@medusajs/framework/utils"
import { Producer } from "./producer"

/**
 * A listing: what the OCOP programme and the labelling law require of a product beyond Medusa's own fields. One row per
 * Medusa product; `product_id` is a plain column because hot paths filter by it.
 */
export const Listing = model
  .define("listing", {
    id: model.id({ prefix: "lstg" }).primaryKey(),
    product_id: model.text().unique(),
    /** `listingKey` of @ocop/ocop: two rows of two lists with the same key are the same product. */
    identity_key: model.text().unique(),
    /** 1 to 26, Decision 148/QĐ-TTg, annex I. */
    set_number: model.number(),
    unit: model.text().nullable(),
    story: model.text().nullable(),
    ingredients: model.text().nullable(),
    usage: model.text().nullable(),
    storage: model.text().nullable(),
    province_code: model.text().nullable(),
    commune_code: model.text().nullable(),
    place_as_written: model.text().nullable(),
    illustrative: model.json().nullable(),
    source: model.text().nullable(),
    source_confidence: model.enum(["reported", "own-knowledge"]).nullable(),
    producer: model.belongsTo(() => Producer, { mappedBy: "listings" }),
  })
  .indexes([{ on: ["province_code"] }, { on: ["set_number"] }, { on: ["updated_at"] }])
