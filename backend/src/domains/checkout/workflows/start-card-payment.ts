import type { MedusaContainer } from "@medusajs/framework/types"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"
import type { PlaceOrderBody, routes, z } from "@ocop/contracts"
import { ProblemError } from "../../../shared/errors/problem"
import { orderIdOfBasket } from "../placed-order"
import { readyOrder } from "../resolve-destination"
import { demandMethod } from "../../payments/payment-methods"
import { STRIPE_PROVIDER } from "../../payments/settings"
import { lockBasket, unlockBasket } from "../../basket/workflows/lock-basket"
import { prepareBasket, type SubmitOrderInput } from "./prepare-basket"
import { checkAsSeen } from "../place-order"

type CardPayment = z.output<(typeof routes)["startCardPayment"]["answer"]>

/** Everything of an order but its completion: address, delivery and a payment session at Stripe for the total. */
export const startCardPaymentWorkflow = createWorkflow("start-card-payment", (input: SubmitOrderInput) => {
  lockBasket(input.cartId, 60)
  const { before, collection } = prepareBasket(input)
  const session = createPaymentSessionsWorkflow.runAsStep({
    input: transform({ before, collection }, ({ before, collection }) => ({
      payment_collection_id: before.paymentCollectionId ?? collection?.id ?? "",
      provider_id: STRIPE_PROVIDER,
    })),
  })
  unlockBasket(input.cartId)
  return new WorkflowResponse(session)
})

/**
 * Begins a card payment for the basket that the buyer saw. The browser confirms it with Stripe by the secret; no
 * order exists until then. Beginning again lets the earlier hold go.
 *
 * @throws ProblemError `basket_already_ordered`, `payment_method_unavailable`, `temporarily_unavailable` when Stripe
 * did not answer, or as `placeOrder`
 */
export async function startCardPayment(
  container: MedusaContainer,
  cartId: string,
  order: PlaceOrderBody,
): Promise<CardPayment> {
  if (await orderIdOfBasket(container, cartId)) throw new ProblemError("basket_already_ordered")
  await demandMethod(container, cartId, "card")
  const ready = await readyOrder(container, order)
  await checkAsSeen(container, cartId, ready)
  const { result } = await startCardPaymentWorkflow(container).run({ input: { cartId, order: ready } })
  const secret = (result as { data?: { client_secret?: unknown } }).data?.client_secret
  if (typeof secret !== "string") throw new ProblemError("temporarily_unavailable")
  return { clientSecret: secret, total: order.expectedTotal }
}
