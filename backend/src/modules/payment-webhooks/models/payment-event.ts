import { model } from "@medusajs/framework/utils"

/** One webhook message of a bank or a card provider, byte for byte. Stored before it is acknowledged. */
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
    /** End of the lease: when a worker died, another takes the message after this time. */
    claimed_until: model.dateTime().nullable(),
    last_error: model.text().nullable(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["provider", "event_id"], unique: true, where: "deleted_at is null" },
    { on: ["status", "next_attempt_at"] },
  ])
