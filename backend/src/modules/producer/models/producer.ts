import { model } from "@medusajs/framework/utils"
import { Listing } from "./listing"
import { ProducerMedia } from "./producer-media"
import { ProducerPerson } from "./producer-person"

/**
 * An OCOP producer (chủ thể OCOP). The `*_consent_at` columns decide what may be shown: personal data and markers are
 * published only with the producer's consent (Law 91/2025/QH15).
 */
export const Producer = model
  .define("producer", {
    id: model.id({ prefix: "prdr" }).primaryKey(),
    handle: model.text().unique(),
    /** Folded name and province: rows of two lists with the same key are the same producer. */
    identity_key: model.text().unique(),
    name: model.text().searchable(),
    /** False for the placeholder that owns goods whose list named no producer. */
    named: model.boolean().default(true),
    legal_type: model.enum(["cooperative", "cooperative_group", "enterprise", "household"]).nullable(),
    tax_code: model.text().nullable(),
    province_code: model.text().nullable(),
    commune_code: model.text().nullable(),
    place_as_written: model.text().nullable(),
    address: model.text().nullable(),
    story: model.text().nullable(),
    founded_year: model.number().nullable(),
    phone: model.text().nullable(),
    email: model.text().nullable(),
    website: model.text().nullable(),
    /** Zalo's own https address. */
    zalo: model.text().nullable(),
    /** Link to the place on one of the common map services. */
    map_url: model.text().nullable(),
    /** When and how visitors may come. */
    visiting: model.text().nullable(),
    /** Seed of the theme that the owner chose; null: the theme of the handle. */
    cloth: model.text().nullable(),
    contact_consent_at: model.dateTime().nullable(),
    women_led: model.boolean().nullable(),
    ethnic_minority_led: model.boolean().nullable(),
    youth_led: model.boolean().nullable(),
    marker_consent_at: model.dateTime().nullable(),
    status: model.enum(["published", "hidden"]).default("published"),
    illustrative: model.json().nullable(),
    source: model.text().nullable(),
    people: model.hasMany(() => ProducerPerson, { mappedBy: "producer" }),
    media: model.hasMany(() => ProducerMedia, { mappedBy: "producer" }),
    listings: model.hasMany(() => Listing, { mappedBy: "producer" }),
  })
  .indexes([{ on: ["province_code"] }, { on: ["updated_at"] }])
