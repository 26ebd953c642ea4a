import { createHash, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { displayIdOf } from "../../shared/order-code"

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/** A number that no order has, so that an invalid code costs the same table lookup as a valid one. */
const NOBODYS_NUMBER = 0

/**
 * Finds the order with this code whose buyer has this telephone number, or null. A wrong number and a wrong code take
 * the same path and give the same answer, so that codes cannot be enumerated.
 *
 * @param phone digits with a leading 0, as the contract gives them
 */
export async function findOrder(
  container: MedusaContainer,
  code: string,
  phone: string,
): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "shipping_address.phone"],
    filters: { display_id: displayIdOf(code) ?? NOBODYS_NUMBER },
  })
  const order = data[0] as { id: string; shipping_address: { phone: string | null } | null } | undefined
  const same = timingSafeEqual(digest(order?.shipping_address?.phone ?? ""), digest(phone))
  return order && same ? order.id : null
}
