import { model } from "@medusajs/framework/utils"
import { ProducerOrder } from "./producer-order"

/**
 * One step in the life of a part: who, when, from where to where, why. Written with the step itself; what has to
 * follow from it (Medusa's order, stock, money, notices) is done after, until `synced_at` says so.
 */
export const ProducerOrderEvent = model
  .define("producer_order_event", {
    id: model.id({ prefix: "pevt" }).primaryKey(),
    producer_order: model.belongsTo(() => ProducerOrder, { mappedBy: "events" }),
    /** Of the caller: the same step asked for twice is done once. */
    key: model.text().nullable(),
    action: model.text(),
    from_status: model.text().nullable(),
    to_status: model.text(),
    actor_kind: model.text(),
    actor_id: model.text().nullable(),
    actor_name: model.text().nullable(),
    reason: model.text().nullable(),
    /** Carrier, tracking number, goods taken out. */
    data: model.json().nullable(),
    at: model.dateTime(),
    synced_at: model.dateTime().nullable(),
    sync_attempts: model.number().default(0),
    next_sync_at: model.dateTime().nullable(),
    sync_error: model.text().nullable(),
  })
  .indexes([
    { on: ["producer_order_id", "key"], unique: true, where: "key is not null" },
    { on: ["next_sync_at"], where: "synced_at is null" },
  ])
