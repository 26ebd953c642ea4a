import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { loadGoods } from "../../domains/basket/load-goods"
import { sellingPlace } from "../../domains/basket/selling-place"
import { pickupChoiceOf } from "../../domains/delivery/producer-pickup-choice"
import { ProblemError } from "../../shared/errors/problem"
import { checkCompletion, type BasketToComplete } from "../../domains/checkout/check-completion"
import { orderIdOfBasket } from "../../domains/checkout/placed-order"

interface CompletedCart extends Record<"item_total" | "shipping_total" | "total", unknown> {
  sales_channel_id: string | null
  metadata?: Record<string, unknown> | null
  shipping_address: BasketToComplete["address"]
  shipping_methods?: BasketToComplete["shippingMethods"] | null
  payment_collection?: { payment_sessions?: BasketToComplete["sessions"] | null } | null
  items?:
    { id: string; variant_id: string | null; title: string; quantity: unknown; unit_price: unknown }[] | null
}

/**
 * Nothing becomes an order that this does not let through, not even by Medusa's own cart routes with a
 * shipping method, price or data of the caller's making.
 */
completeCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  // A repeated completion only finds its order again: its stock is reserved by then, so it would not pass.
  if (await orderIdOfBasket(container, input.id)) return new StepResponse(null)
  const found = cart as unknown as CompletedCart
  const place = await sellingPlace(container, found.sales_channel_id)
  if (!place) throw new ProblemError("basket_not_found")
  const lines = (found.items ?? []).map((item) => ({
    id: item.id,
    variantId: item.variant_id,
    title: item.title,
    quantity: Number(item.quantity),
    unitPrice: Number(item.unit_price),
  }))
  const goods = await loadGoods(
    container,
    lines.flatMap((line) => line.variantId ?? []),
    { locationId: place.stockLocationId },
  )
  checkCompletion(
    {
      lines,
      fetchFrom: pickupChoiceOf(found.metadata),
      address: found.shipping_address,
      shippingMethods: found.shipping_methods ?? [],
      itemTotal: Number(found.item_total),
      shippingTotal: Number(found.shipping_total),
      total: Number(found.total),
      sessions: found.payment_collection?.payment_sessions ?? [],
    },
    goods,
    place.shippingOptionId,
    new Date(),
    place.point,
  )
  return new StepResponse(null)
})
