import { model } from "@medusajs/framework/utils"

/**
 * What a producer says about delivery, by version: the latest one holds, the earlier ones stay as they were. Only ever
 * added to (a trigger refuses the rest), so it can be read who changed what when.
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
    /** `OwnPickup` of @ocop/delivery; null: nobody fetches goods there. */
    pickup: model.json().nullable(),
    /** From then on it holds (UTC). */
    valid_from: model.dateTime(),
    actor_id: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["producer_id", "version"], unique: true }])
