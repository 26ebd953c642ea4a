import type { MedusaContainer } from "@medusajs/framework/types"
import type { BasketCorrection } from "@ocop/contracts"
import type { ConfirmedBasket } from "./basket-view"
import { confirmLines } from "./confirm-lines"
import { loadGoods } from "./load-goods"
import { readCart } from "./read-basket"
import { ProblemError } from "../../shared/errors/problem"
import { correctBasketWorkflow } from "./workflows/correct-basket"

async function readState(container: MedusaContainer, cartId: string) {
  const cart = await readCart(container, cartId)
  const goods = await loadGoods(
    container,
    cart.lines.flatMap((line) => line.variantId ?? []),
  )
  return { cart, goods, confirmation: confirmLines(cart.lines, goods) }
}

/**
 * Attempts to correct a basket. Stock can change between the correction and the check after it; more often than this
 * it is contention by others.
 */
const ATTEMPTS = 3

/**
 * The basket with price and stock confirmed now. Writes (through {@link correctBasketWorkflow}) only when something
 * has to change, so an ordinary read takes no lock.
 *
 * @param reportedBefore corrections that the caller's own change caused and that the same response reports
 * @throws ProblemError as `readCart`; `temporarily_unavailable` when the stock keeps changing
 */
export async function confirmBasket(
  container: MedusaContainer,
  cartId: string,
  reportedBefore: readonly BasketCorrection[] = [],
): Promise<ConfirmedBasket> {
  const corrections = [...reportedBefore]
  for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
    const { cart, goods, confirmation } = await readState(container, cartId)
    if (confirmation.corrections.length === 0) return { id: cartId, lines: cart.lines, goods, corrections }
    const { result } = await correctBasketWorkflow(container).run({ input: { cartId } })
    corrections.push(...result)
  }
  throw new ProblemError("temporarily_unavailable")
}
