import type { MedusaContainer } from "@medusajs/framework/types"
import type { PaymentMethod, PaymentOffer } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { readCart } from "../basket/read-basket"
import { loadGoods } from "../basket/load-goods"
import { receivingAccounts } from "./receiving-accounts"
import { cardKeys, platformAccount, vietQrMode } from "./settings"

/**
 * Whether this basket can be paid by transfer: with settlement to producers' own accounts, each of its producers
 * needs one.
 */
async function takesTransfers(container: MedusaContainer, cartId: string): Promise<boolean> {
  if (vietQrMode() === "platform") return platformAccount() !== null
  const { lines } = await readCart(container, cartId)
  const goods = await loadGoods(
    container,
    lines.flatMap((line) => line.variantId ?? []),
  )
  const producerIds = [...new Set([...goods.values()].map((entry) => entry.producer.id))]
  const accounts = await receivingAccounts(container, producerIds)
  return producerIds.length > 0 && producerIds.every((id) => accounts.has(id))
}

/** Payment methods available for a basket. @throws ProblemError as `readCart` */
export async function availablePaymentMethods(
  container: MedusaContainer,
  cartId: string,
): Promise<PaymentOffer> {
  await readCart(container, cartId)
  const keys = cardKeys()
  const methods: PaymentMethod[] = ["cod"]
  if (await takesTransfers(container, cartId)) methods.push("vietqr")
  if (keys) methods.push("card")
  return { methods, cardKey: keys?.publishable ?? null }
}

/** @throws ProblemError `payment_method_unavailable` */
export async function requirePaymentMethod(
  container: MedusaContainer,
  cartId: string,
  method: PaymentMethod,
): Promise<void> {
  if (method === "vietqr" && !(await takesTransfers(container, cartId)))
    throw new ProblemError("payment_method_unavailable")
  if (method === "card" && !cardKeys()) throw new ProblemError("payment_method_unavailable")
}
