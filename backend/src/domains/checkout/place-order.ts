import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Basket, DeliveryQuote, PlacedOrder, PlaceOrderBody } from "@ocop/contracts"
import { basketView, type ConfirmedBasket } from "../basket/basket-view"
import { parcelPlan, quoteOf } from "../basket/parcel-plan"
import { ProblemError } from "../../shared/errors/problem"
import { resolveOrder, type ResolvedOrder } from "./resolve-destination"
import { pickupShortage } from "../basket/pickup-offers"
import { ConcurrencyQueue } from "./admission/concurrency-queue"
import { ResponseDeadline } from "./admission/response-deadline"
import { drainAcceptQueue } from "./admission/order-admission"
import { linkKeys } from "../../shared/signed-order-link"
import { isFinished, orderIdOfBasket, placedOrderAnswer } from "./placed-order"
import { saveUndeliveredCorrections, consumeUndeliveredCorrections } from "./undelivered-corrections"
import { requirePaymentMethod } from "../payments/payment-methods"
import { confirmBasket } from "../basket/confirm-basket"
import { requireDeliveryPlan } from "../basket/plan-basket-delivery"
import { submitOrderWorkflow } from "./workflows/submit-order"
import { finishedOrder } from "./recovery/finish-order"
import { problemCodeOf, rootProblem } from "../../shared/errors/root-problem"

/** Orders that one process completes at a time; more would only wait for each other's locks. */
const ORDERS_AT_ONCE = 4
/** A queued order outlives its caller (10 minutes): a retry finds the order, or its place in the queue. */
const admission = new ConcurrencyQueue(ORDERS_AT_ONCE, 10 * 60_000, 500)
/** Response deadline: in a rush no request hangs; an order that takes longer than 3 s answers when to retry. */
const answering = new ResponseDeadline<PlacedOrder>(3_000)

function quote(basket: ConfirmedBasket, { address, fetchFrom }: ResolvedOrder): DeliveryQuote {
  const { provinceCode, communeCode } = address
  const to = { provinceCode, communeCode }
  const result = parcelPlan(basket.lines, basket.goods, to, new Date(), fetchFrom)
  return quoteOf(requireDeliveryPlan(result), basket.goods)
}

const changed = (basket: ConfirmedBasket, delivery: DeliveryQuote | null, cause?: unknown): ProblemError =>
  new ProblemError("basket_changed", { details: { basket: basketView(basket, delivery) }, cause })

/**
 * Places the order of a basket, paid in cash on delivery or by an awaited transfer. Idempotent: any number of
 * sequential or parallel calls for a basket create one order, and every call gets its code and token.
 *
 * @param since when the buyer's request came, by `performance.now()`
 * @throws ProblemError `basket_changed` with the corrected basket in `details.basket` when anything differs from
 *   what the buyer saw, `basket_empty`, `delivery_unavailable`, `out_of_stock` when others took the last goods in the
 *   same moment, `temporarily_unavailable` with `details.retryAfterSeconds` when the order is still in progress (it
 *   goes on, and the same call again finds its result), or as `readCart`
 */
export async function placeOrder(
  container: MedusaContainer,
  cartId: string,
  order: PlaceOrderBody,
  since = performance.now(),
): Promise<PlacedOrder> {
  // Without a key no order link can be signed; better no order than one that its buyer cannot open.
  linkKeys()
  await drainAcceptQueue()
  const known = await answering.inTime(finishedAnswer(container, cartId), since)
  if (known) return known
  const sent = createHash("sha256").update(JSON.stringify(order)).digest("hex")
  const key = `${cartId} ${sent}`
  const job = (isAwaited: () => boolean) =>
    admission.run(key, async () => {
      try {
        await reportUndelivered(container, cartId, order, sent)
        return await placeNow(container, cartId, order)
      } catch (error) {
        if (!isAwaited()) await keepCorrections(container, cartId, sent, error)
        throw error
      }
    })
  return answering.run(key, job, since, admission.expectedMs(key))
}

async function finishedAnswer(container: MedusaContainer, cartId: string): Promise<PlacedOrder | null> {
  const begun = await orderIdOfBasket(container, cartId)
  return begun && (await isFinished(container, begun)) ? placedOrderAnswer(container, begun) : null
}

async function placeNow(
  container: MedusaContainer,
  cartId: string,
  order: PlaceOrderBody,
): Promise<PlacedOrder> {
  // While this call was queued, another process may have placed the order, or crashed half way through it.
  const placed = await finishedOrder(container, cartId)
  if (placed) return placedOrderAnswer(container, placed)
  const ready = await resolveOrder(container, order)
  try {
    // A card payment is confirmed by its owner between two calls: `startCardPayment`, then the order.
    if (order.payment.method === "card") throw new ProblemError("payment_method_unavailable")
    await requirePaymentMethod(container, cartId, order.payment.method)
    await checkAsSeen(container, cartId, ready)
    const { result } = await submitOrderWorkflow(container).run({ input: { cartId, order: ready } })
    return await placedOrderAnswer(container, result.orderId)
  } catch (error) {
    return answerFailure(container, cartId, ready, error)
  }
}

async function keepCorrections(
  container: MedusaContainer,
  cartId: string,
  order: string,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ProblemError)) return
  const reported = error.details?.basket as Basket | undefined
  if (!reported || reported.corrections.length === 0) return
  await saveUndeliveredCorrections(container, cartId, {
    order,
    code: error.code,
    corrections: reported.corrections,
  })
}

/**
 * Returns the stored result of an earlier attempt to a buyer who retries after a timeout. @throws ProblemError that
 * result
 */
async function reportUndelivered(
  container: MedusaContainer,
  cartId: string,
  order: PlaceOrderBody,
  sent: string,
): Promise<void> {
  const undelivered = await consumeUndeliveredCorrections(container, cartId, sent)
  if (!undelivered) return
  const basket = await confirmBasket(container, cartId, undelivered.corrections)
  const delivery = basket.lines.length > 0 ? quote(basket, await resolveOrder(container, order)) : null
  throw new ProblemError(undelivered.code, { details: { basket: basketView(basket, delivery) } })
}

/** Requires the basket to be what the buyer saw, to the dong. @throws ProblemError as {@link placeOrder} */
export async function checkAsSeen(
  container: MedusaContainer,
  cartId: string,
  order: ResolvedOrder,
): Promise<void> {
  if (order.pickup) return checkPickup(container, cartId, order, order.pickup.pointId)
  const basket = await confirmBasket(container, cartId)
  if (basket.lines.length === 0 && basket.corrections.length === 0) throw new ProblemError("basket_empty")
  assertAddress(basket, order)
  const delivery = basket.lines.length > 0 ? quote(basket, order) : null
  const total = basketView(basket, delivery).total
  if (basket.corrections.length > 0 || total !== order.expectedTotal) throw changed(basket, delivery)
}

/**
 * Requires an address for shipped parcels; an order that is collected needs none. @throws ProblemError
 * `invalid_request`
 */
function assertAddress(basket: ConfirmedBasket, order: ResolvedOrder): void {
  if (order.pickupProducerId === null) return
  const sent = basket.lines.some((line) => {
    const goods = line.variantId ? basket.goods.get(line.variantId) : undefined
    return goods && !order.fetchFrom.includes(goods.producer.id)
  })
  if (sent) throw new ProblemError("invalid_request", { details: { missing: "address" } })
}

/** Reports shortages at the chosen point by line and leaves the basket unchanged: another point may have the goods. */
async function checkPickup(
  container: MedusaContainer,
  cartId: string,
  order: ResolvedOrder,
  pointId: string,
): Promise<void> {
  const { lines, short, repriced } = await pickupShortage(container, cartId, pointId)
  if (lines.length === 0) throw new ProblemError("basket_empty")
  if (short.length > 0) throw new ProblemError("pickup_unavailable", { details: { short } })
  const total = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  if (repriced || total !== order.expectedTotal) throw changed(await confirmBasket(container, cartId), null)
}

/**
 * Maps a failed completion: another caller's completion of the same basket is a success; stock lost in the race is
 * reported with the corrected basket.
 */
async function answerFailure(
  container: MedusaContainer,
  cartId: string,
  order: ResolvedOrder,
  error: unknown,
): Promise<PlacedOrder> {
  const placed = await finishedOrder(container, cartId)
  if (placed) return placedOrderAnswer(container, placed)
  const code = problemCodeOf(error)
  const cause = rootProblem(error)
  const reported = cause instanceof ProblemError && cause.details?.basket !== undefined
  if (reported || (code !== "out_of_stock" && code !== "basket_changed")) throw error
  if (order.pickup) {
    const { short } = await pickupShortage(container, cartId, order.pickup.pointId)
    throw new ProblemError("pickup_unavailable", { details: { short }, cause: error })
  }
  const basket = await confirmBasket(container, cartId)
  const delivery = basket.lines.length > 0 ? quote(basket, order) : null
  throw new ProblemError(code, { details: { basket: basketView(basket, delivery) }, cause: error })
}
