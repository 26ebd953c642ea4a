import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Locale, OpenEnquiryBody } from "@ocop/contracts"
import { queueNotification } from "../notifications/queue-notification"
import { linkKeys } from "../../shared/signed-order-link"
import { databaseOf } from "../../shared/database"
import { signEnquiryToken } from "./enquiry-token"
import { productOfHandle } from "./product"

/**
 * Opens an enquiry with its first message. A form that is sent twice gets the same enquiry; its idempotency key counts
 * together with product and phone number, so that nobody reaches a stranger's enquiry by a key.
 *
 * @throws ProblemError `not_found`
 */
export async function openEnquiry(
  container: MedusaContainer,
  body: OpenEnquiryBody,
  locale: Locale,
  now: Date,
): Promise<{ token: string }> {
  const database = databaseOf(container)
  const { productId, producerId, title } = await productOfHandle(database, body.handle)
  const id = await database.transaction(async (trx) => {
    const made = generateEntityId(undefined, "benq")
    const inserted = (await trx("bulk_enquiry")
      .insert({
        id: made,
        key: body.key,
        producer_id: producerId,
        product_id: productId,
        product_title: title,
        quantity: body.quantity,
        unit: body.unit,
        province_code: body.provinceCode,
        place: body.place ?? null,
        frequency: body.frequency,
        name: body.name,
        organisation: body.organisation ?? null,
        phone: body.phone,
        email: body.email ?? null,
        locale,
        last_at: now,
        created_at: now,
      })
      .onConflict(trx.raw("(product_id, phone, key) where deleted_at is null"))
      .ignore()
      .returning("id")) as { id: string }[]
    if (inserted.length === 0) {
      const known = (await trx("bulk_enquiry")
        .where({ product_id: productId, phone: body.phone, key: body.key })
        .whereNull("deleted_at")
        .first("id")) as { id: string }
      return known.id
    }
    await trx("enquiry_message").insert({
      id: generateEntityId(undefined, "bmsg"),
      enquiry_id: made,
      key: body.key,
      side: "buyer",
      author: body.name,
      text: body.text,
      created_at: now,
    })
    const { quantity, unit, name, organisation } = body
    await queueNotification(
      container,
      {
        key: `enquiry:${made}:opened`,
        audience: "producer",
        recipient: { feed: producerId },
        template: "producer_enquiry",
        data: { enquiryId: made, title, quantity, unit, name: organisation ?? name },
      },
      trx,
    )
    if (body.email)
      await queueNotification(
        container,
        {
          key: `enquiry:${made}:link`,
          audience: "buyer",
          recipient: { email: body.email },
          template: "enquiry_opened",
          data: { title, path: `/hoi-si/${signEnquiryToken(made, linkKeys())}` },
          locale,
        },
        trx,
      )
    return made
  })
  return { token: signEnquiryToken(id, linkKeys()) }
}
