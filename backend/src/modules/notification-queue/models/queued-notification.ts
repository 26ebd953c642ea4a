import { model } from "@medusajs/framework/utils"

/**
 * A notification in the outbox, over one channel. The row is written in the transaction that causes it and survives a
 * crash; a job sends it.
 */
export const QueuedNotification = model
  .define("queued_notification", {
    id: model.id({ prefix: "ntc" }).primaryKey(),
    /** Idempotency key: what happened, to whom, over which channel. One key is sent once. */
    key: model.text(),
    channel: model.enum(["feed", "email"]),
    audience: model.enum(["buyer", "producer", "officer"]),
    /** Feed (`prdr_…`, `offi_…`, `province:15`, `central`) or e-mail address. */
    recipient: model.text(),
    template: model.text(),
    data: model.json(),
    locale: model.enum(["vi", "en"]),
    state: model.enum(["waiting", "sent", "dead"]).default("waiting"),
    attempts: model.number().default(0),
    due_at: model.dateTime(),
    /** End of the lease: until then one process sends it; after that the process is taken for dead. */
    claimed_until: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
  })
  .indexes([
    { on: ["key"], unique: true },
    { on: ["due_at"], where: "state = 'waiting'" },
  ])
