import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlaceOrderBody, routes, z } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { orderIdOfBasket } from "./placed-order"
import { resolveOrder } from "./resolve-destination"
import { requirePaymentMethod } from "../payments/payment-methods"
import { checkAsSeen } from "./place-order"
import { startCardPaymentWorkflow } from "./workflows/start-card-payment"

type CardPayment = z.output<(typeof routes)["startCardPayment"]["answer"]>

/**
 * Starts a card payment for the basket that the buyer saw. The browser confirms it with Stripe by the client secret;
 * no order exists until then. Starting again releases the earlier authorisation.
 *
 * @throws ProblemError `basket_already_ordered`, `payment_method_unavailable`, `temporarily_unavailable` when
 *   Stripe did not answer, or as `placeOrder`
 */
export async function startCardPayment(
  container: MedusaContainer,
  cartId: string,
  order: PlaceOrderBody,
): Promise<CardPayment> {
  if (await orderIdOfBasket(container, cartId)) throw new ProblemError("basket_already_ordered")
  await requirePaymentMethod(container, cartId, "card")
  const ready = await resolveOrder(container, order)
  await checkAsSeen(container, cartId, ready)
  const { result } = await startCardPaymentWorkflow(container).run({ input: { cartId, order: ready } })
  const secret = (result as { data?: { client_secret?: unknown } }).data?.client_secret
  if (typeof secret !== "string") throw new ProblemError("temporarily_unavailable")
  return { clientSecret: secret, total: order.expectedTotal }
}
