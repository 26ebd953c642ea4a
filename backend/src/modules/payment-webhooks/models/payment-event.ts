import { model } from "@medusajs/framework/utils"

/** One message of a bank's messenger or a card provider, as its bytes came. Stored before anybody is told "received". */
export const PaymentEvent = model
  .define("payment_event", {
    id: model.id({ prefix: "payev" }).primaryKey(),
    provider: model.text(),
    event_id: model.text(),
    kind: model.text(),
    body: model.text(),
    status: model.enum(["pending", "done", "dead"]).default("pending"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    /** A worker that dies leaves this behind; when it has passed, another takes the message. */
    claimed_until: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["provider", "event_id"], unique: true, where: "deleted_at is null" },
    { on: ["status", "next_attempt_at"] },
  ])
