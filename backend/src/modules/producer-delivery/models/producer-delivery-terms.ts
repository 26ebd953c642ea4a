import { model } from "@medusajs/framework/utils"

/**
 * Delivery terms of a producer, by version: the latest one holds, the earlier ones stay unchanged. Append-only (a
 * trigger refuses the rest), so it shows who changed what when.
 */
export const ProducerDeliveryTerms = model
  .define("producer_delivery_terms", {
    id: model.id({ prefix: "pdlt" }).primaryKey(),
    producer_id: model.text(),
    /** 1, 2, 3 …; unique for the producer, so of two changes at once one is refused. */
    version: model.number(),
    /** `ProducerTerms["bands"]` of @ocop/delivery. */
    bands: model.json(),
    /** Integer dong. */
    free_from_dong: model.number().nullable(),
    /** `OwnPickup` of @ocop/delivery; null: no pickup at the producer. */
    pickup: model.json().nullable(),
    /** Start of validity (UTC). */
    valid_from: model.dateTime(),
    actor_id: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["producer_id", "version"], unique: true }])
