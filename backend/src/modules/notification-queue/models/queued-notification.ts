import { model } from "@medusajs/framework/utils"

/**
 * Something that somebody must be told, over one channel. The row is written in the flow that causes it and is
 * what survives a crash; sending is a job's.
 */
export const QueuedNotification = model
  .define("queued_notification", {
    id: model.id({ prefix: "ntc" }).primaryKey(),
    /** What happened, to whom, over which channel: the same thing is never told twice. */
    key: model.text(),
    channel: model.enum(["feed", "email"]),
    audience: model.enum(["buyer", "producer", "officer"]),
    /** Whose feed (`prdr_…`, `offi_…`, `province:15`, `central`), or the e-mail address. */
    recipient: model.text(),
    template: model.text(),
    data: model.json(),
    locale: model.enum(["vi", "en"]),
    state: model.enum(["waiting", "sent", "dead"]).default("waiting"),
    attempts: model.number().default(0),
    due_at: model.dateTime(),
    /** Until then one process is at it; after that the process is taken for dead. */
    claimed_until: model.dateTime().nullable(),
    sent_at: model.dateTime().nullable(),
    last_error: model.text().nullable(),
  })
  .indexes([
    { on: ["key"], unique: true },
    { on: ["due_at"], where: "state = 'waiting'" },
  ])
