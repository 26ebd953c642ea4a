import { model } from "@medusajs/framework/utils"

/** Count of rejected webhook messages per hour, claimed sender and reason. Nothing of the message is stored. */
export const WebhookRejection = model
  .define("webhook_rejection", {
    id: model.id({ prefix: "payno" }).primaryKey(),
    provider: model.text(),
    reason: model.text(),
    hour: model.dateTime(),
    count: model.number().default(0),
  })
  .indexes([{ on: ["provider", "reason", "hour"], unique: true, where: "deleted_at is null" }])
