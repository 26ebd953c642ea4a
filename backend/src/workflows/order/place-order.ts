import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryQuote, PlacedOrder, PlaceOrderBody } from "@ocop/contracts"
import { basketView, type ConfirmedBasket } from "../../lib/basket/basket-view"
import { parcelPlan, quoteOf } from "../../lib/basket/parcel-plan"
import { problemCodeOf, rootProblem } from "../../lib/http/error-handler"
import { ProblemError } from "../../lib/http/problem"
import { readyOrder, type ReadyOrder } from "../../lib/order/ready-order"
import { pickupShortage } from "../../lib/points/pickup-shortage"
import { Admission } from "../../lib/order/admission"
import { linkKeys } from "../../lib/order/order-token"
import { placedOrderAnswer } from "../../lib/order/placed-order"
import { demandMethod } from "../../lib/payment/offer"
import { confirmBasket } from "../basket/confirm-basket"
import { demandPlan } from "../delivery/plan-basket-delivery"
import { submitOrderWorkflow } from "./submit-order"
import { finishedOrder } from "./finish-order"

/** Orders that one process completes at a time; more of them would only wait for each other inside. */
const ORDERS_AT_ONCE = 4
const admission = new Admission(ORDERS_AT_ONCE, 60_000)

function quote(basket: ConfirmedBasket, { address, fetchFrom }: ReadyOrder): DeliveryQuote {
  const { provinceCode, communeCode } = address
  const to = { provinceCode, communeCode }
  const result = parcelPlan(basket.lines, basket.goods, to, new Date(), fetchFrom)
  return quoteOf(demandPlan(result), basket.goods)
}

const changed = (basket: ConfirmedBasket, delivery: DeliveryQuote | null, cause?: unknown): ProblemError =>
  new ProblemError("basket_changed", { details: { basket: basketView(basket, delivery) }, cause })

/**
 * Places the order of a basket, to be paid at the door or by a transfer that is awaited. Idempotent: however often
 * and in however many parallel calls the same basket is ordered, there is one order, and every call gets its code
 * and token.
 *
 * @throws ProblemError `basket_changed` with the corrected basket in `details.basket` when anything differs from
 * what the buyer saw, `basket_empty`, `delivery_unavailable`, `out_of_stock` when others took the last goods in
 * the same moment, or as `readCart`
 */
export async function placeOrder(
  container: MedusaContainer,
  cartId: string,
  order: PlaceOrderBody,
): Promise<PlacedOrder> {
  // Without a key no link could be given out; better no order than one that its buyer cannot open.
  linkKeys()
  const placed = await finishedOrder(container, cartId)
  if (placed) return placedOrderAnswer(container, placed)
  return admission.run(async () => {
    const ready = await readyOrder(container, order)
    try {
      // A card is confirmed by its owner between two calls: `startCardPayment`, then the order.
      if (order.payment.method === "card") throw new ProblemError("payment_method_unavailable")
      await demandMethod(container, cartId, order.payment.method)
      await checkAsSeen(container, cartId, ready)
      const { result } = await submitOrderWorkflow(container).run({ input: { cartId, order: ready } })
      return await placedOrderAnswer(container, result.orderId)
    } catch (error) {
      return answerFailure(container, cartId, ready, error)
    }
  })
}

/** The basket is what the buyer saw, to the dong. @throws ProblemError as {@link placeOrder} */
export async function checkAsSeen(
  container: MedusaContainer,
  cartId: string,
  order: ReadyOrder,
): Promise<void> {
  if (order.pickup) return checkPickup(container, cartId, order, order.pickup.pointId)
  const basket = await confirmBasket(container, cartId)
  if (basket.lines.length === 0 && basket.corrections.length === 0) throw new ProblemError("basket_empty")
  assertAddress(basket, order)
  const delivery = basket.lines.length > 0 ? quote(basket, order) : null
  const total = basketView(basket, delivery).total
  if (basket.corrections.length > 0 || total !== order.expectedTotal) throw changed(basket, delivery)
}

/** Who fetches everything gives no address; a parcel that is sent needs one. @throws ProblemError `invalid_request` */
function assertAddress(basket: ConfirmedBasket, order: ReadyOrder): void {
  if (order.fetchedAt === null) return
  const sent = basket.lines.some((line) => {
    const goods = line.variantId ? basket.goods.get(line.variantId) : undefined
    return goods && !order.fetchFrom.includes(goods.producer.id)
  })
  if (sent) throw new ProblemError("invalid_request", { details: { missing: "address" } })
}

/** What a point lacks is told by line and nothing is taken out of the basket: another point may have it. */
async function checkPickup(
  container: MedusaContainer,
  cartId: string,
  order: ReadyOrder,
  pointId: string,
): Promise<void> {
  const { lines, short, repriced } = await pickupShortage(container, cartId, pointId)
  if (lines.length === 0) throw new ProblemError("basket_empty")
  if (short.length > 0) throw new ProblemError("pickup_unavailable", { details: { short } })
  const total = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  if (repriced || total !== order.expectedTotal) throw changed(await confirmBasket(container, cartId), null)
}

/** Somebody else's completion of the same basket is a success; stock lost in the race is told with the basket. */
async function answerFailure(
  container: MedusaContainer,
  cartId: string,
  order: ReadyOrder,
  error: unknown,
): Promise<PlacedOrder> {
  const placed = await finishedOrder(container, cartId)
  if (placed) return placedOrderAnswer(container, placed)
  const code = problemCodeOf(error)
  const cause = rootProblem(error)
  const told = cause instanceof ProblemError && cause.details?.basket !== undefined
  if (told || (code !== "out_of_stock" && code !== "basket_changed")) throw error
  if (order.pickup) {
    const { short } = await pickupShortage(container, cartId, order.pickup.pointId)
    throw new ProblemError("pickup_unavailable", { details: { short }, cause: error })
  }
  const basket = await confirmBasket(container, cartId)
  const delivery = basket.lines.length > 0 ? quote(basket, order) : null
  throw new ProblemError(code, { details: { basket: basketView(basket, delivery) }, cause: error })
}
