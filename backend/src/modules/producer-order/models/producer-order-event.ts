import { model } from "@medusajs/framework/utils"
import { ProducerOrder } from "./producer-order"

/**
 * One transition of a producer order: who, when, from which state to which, why. Written with the transition itself;
 * its effects (Medusa's order, stock, money, notifications) follow, until `synced_at` marks them done.
 */
export const ProducerOrderEvent = model
  .define("producer_order_event", {
    id: model.id({ prefix: "pevt" }).primaryKey(),
    producer_order: model.belongsTo(() => ProducerOrder, { mappedBy: "events" }),
    /** Idempotency key of the caller: a repeated request makes one transition. */
    key: model.text().nullable(),
    action: model.text(),
    from_status: model.text().nullable(),
    to_status: model.text(),
    actor_kind: model.text(),
    actor_id: model.text().nullable(),
    actor_name: model.text().nullable(),
    reason: model.text().nullable(),
    /** Carrier, tracking number, canceled lines. */
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
