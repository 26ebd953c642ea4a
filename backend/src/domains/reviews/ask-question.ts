import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AskQuestionBody, Locale } from "@ocop/contracts"
import { queueNotification } from "../notifications/queue-notification"
import { databaseOf } from "../../shared/database"
import { productOfHandle } from "./product"

/** Submits a question to the producer of a product. @throws ProblemError `not_found` */
export async function askQuestion(
  container: MedusaContainer,
  handle: string,
  { name, contact, text }: AskQuestionBody,
  locale: Locale,
): Promise<{ id: string }> {
  const database = databaseOf(container)
  const { productId, producerId, title } = await productOfHandle(database, handle)
  const id = generateEntityId(undefined, "pqst")
  await database.transaction(async (trx) => {
    await trx("product_question").insert({
      id,
      product_id: productId,
      producer_id: producerId,
      text,
      author: name,
      contact,
      locale,
    })
    await queueNotification(
      container,
      {
        key: `question:${id}`,
        audience: "producer",
        recipient: { feed: producerId },
        template: "producer_question",
        data: { title, text },
      },
      trx,
    )
  })
  return { id }
}
