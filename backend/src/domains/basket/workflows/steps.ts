import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAX_LINE_QUANTITY, MAX_LINES, type BasketCorrection } from "@ocop/contracts"
import { confirmLines } from "../confirm-lines"
import { loadGoods, type Goods } from "../load-goods"
import { readCart, type Cart, type CartLine } from "../read-basket"
import { ProblemError } from "../../../shared/errors/problem"

/** Requires goods to be on sale and in stock in the wanted quantity. @throws ProblemError otherwise */
function demandStock(goods: Goods | undefined, quantity: number): Goods {
  if (!goods || goods.price === null) throw new ProblemError("listing_not_for_sale")
  if (quantity > MAX_LINE_QUANTITY) {
    throw new ProblemError("quantity_out_of_range", { details: { max: MAX_LINE_QUANTITY } })
  }
  if (quantity > goods.available) {
    throw new ProblemError("out_of_stock", { details: { available: goods.available } })
  }
  return goods
}

/**
 * Price corrections of touched lines: Medusa applies the present price to each of them, and the buyer is notified as
 * after any other correction.
 */
const repriced = (lines: readonly CartLine[], goods: Goods): BasketCorrection[] =>
  lines
    .filter((line) => goods.price !== null && line.unitPrice !== goods.price)
    .map((line) => ({
      code: "price_changed",
      lineId: line.id,
      title: goods.title,
      before: line.unitPrice,
      after: goods.price,
    }))

/** First line of a new basket. */
export const checkGoodsForSaleStep = createStep(
  "check-goods-for-sale",
  async (input: { variantId: string; quantity: number }, { container }) => {
    const goods = await loadGoods(container, [input.variantId])
    demandStock(goods.get(input.variantId), input.quantity)
    return new StepResponse(null)
  },
)

/** Checks an added line, or an increase of an existing one: the sum must fit the stock. */
export const checkAddedGoodsStep = createStep(
  "check-added-goods",
  async (input: { cartId: string; variantId: string; quantity: number }, { container }) => {
    const cart = await readCart(container, input.cartId)
    const goods = await loadGoods(container, [input.variantId])
    const own = cart.lines.filter((line) => line.variantId === input.variantId)
    const already = own.reduce((sum, line) => sum + line.quantity, 0)
    const wanted = demandStock(goods.get(input.variantId), already + input.quantity)
    if (own.length === 0 && cart.lines.length >= MAX_LINES) {
      throw new ProblemError("quantity_out_of_range", { details: { maxLines: MAX_LINES } })
    }
    return new StepResponse(repriced(own, wanted))
  },
)

/** Checks a line's new quantity. 0 is always allowed: goods may leave the basket at any time. */
export const checkChangedLineStep = createStep(
  "check-changed-line",
  async (input: { cartId: string; lineId: string; quantity: number }, { container }) => {
    const cart = await readCart(container, input.cartId)
    const line = cart.lines.find((candidate) => candidate.id === input.lineId)
    if (!line) throw new ProblemError("line_not_found")
    if (input.quantity === 0) return new StepResponse<BasketCorrection[]>([])
    const goods = line.variantId ? await loadGoods(container, [line.variantId]) : new Map<string, Goods>()
    const wanted = demandStock(goods.get(line.variantId ?? ""), input.quantity)
    return new StepResponse(repriced([line], wanted))
  },
)

export interface PlannedCorrections {
  cart: Cart
  corrections: BasketCorrection[]
  remove: string[]
  setQuantity: { lineId: string; quantity: number }[]
  needed: boolean
}

/** Plans the corrections of a basket, under its lock. */
export const planCorrectionsStep = createStep(
  "plan-basket-corrections",
  async (input: { cartId: string }, { container }) => {
    const cart = await readCart(container, input.cartId)
    const goods = await loadGoods(
      container,
      cart.lines.flatMap((line) => line.variantId ?? []),
    )
    const plan = confirmLines(cart.lines, goods)
    return new StepResponse<PlannedCorrections>({
      cart,
      corrections: [...plan.corrections],
      remove: [...plan.remove],
      setQuantity: [...plan.setQuantity],
      needed: plan.corrections.length > 0,
    })
  },
)
