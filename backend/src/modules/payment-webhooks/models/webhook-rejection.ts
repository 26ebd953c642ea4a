import { model } from "@medusajs/framework/utils"

/** How many messages were refused in an hour, by whom they claimed to be and why. Nothing of the message is kept. */
export const WebhookRejection = model
  .define("webhook_rejection", {
    id: model.id({ prefix: "payno" }).primaryKey(),
    provider: model.text(),
    reason: model.text(),
    hour: model.dateTime(),
    count: model.number().default(0),
  })
  .indexes([{ on: ["provider", "reason", "hour"], unique: true, where: "deleted_at is null" }])
