import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlacedOrder } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { linkKeys } from "../../shared/signed-order-link"
import { placedOrderAnswer } from "./placed-order"
import { readCart } from "../basket/read-basket"
import { completeBasketWorkflow } from "./workflows/complete-basket"
import { captureCard } from "../payments/capture-card"
import { finishedOrder } from "./recovery/finish-order"
import { rootProblem } from "../../shared/errors/root-problem"

/** Medusa's error message when the provider has not authorised the payment (yet). */
const NOT_AUTHORISED =
  /was not authorized with the provider|Payment sessions are required|has not been initiated/i

/**
 * Places the order of a basket whose card payment is confirmed. Idempotent and safe beside Stripe's webhook and the
 * reconciler: one order, one payment, the same answer for every caller.
 *
 * @throws ProblemError `payment_not_confirmed`, `payment_declined`, or as the hook of completion
 */
export async function orderByCard(container: MedusaContainer, cartId: string): Promise<PlacedOrder> {
  linkKeys()
  let orderId = await finishedOrder(container, cartId)
  if (!orderId) {
    try {
      await readCart(container, cartId)
      orderId = (await completeBasketWorkflow(container).run({ input: { cartId } })).result.orderId
    } catch (error) {
      orderId = await finishedOrder(container, cartId)
      if (!orderId) {
        const cause = rootProblem(error)
        const text = String((cause as Error)?.message ?? error)
        if (!(cause instanceof ProblemError) && NOT_AUTHORISED.test(text))
          throw new ProblemError("payment_not_confirmed", { cause: error })
        throw error
      }
    }
  }
  // The order stands; the reconciler repeats the capture if Stripe is unavailable now.
  await captureCard(container, orderId).catch(() => undefined)
  return placedOrderAnswer(container, orderId)
}
