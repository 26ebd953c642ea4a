import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { platform } from "../../../shared/platform"
import { checkGoodsForSaleStep } from "./steps"

const shopOfBasketStep = createStep("shop-of-basket", async (_: undefined, { container }) => {
  const { regionId, salesChannelId } = await platform(container)
  return new StepResponse({ regionId, salesChannelId })
})

/** Creates a basket with its first goods. Empty baskets cannot be created, so nobody can fill the table with them. */
export const createBasketWorkflow = createWorkflow(
  "create-basket",
  (input: { variantId: string; quantity: number }) => {
    checkGoodsForSaleStep(input)
    const shop = shopOfBasketStep()
    const cart = createCartWorkflow.runAsStep({
      input: transform({ input, shop }, ({ input, shop }) => ({
        region_id: shop.regionId,
        sales_channel_id: shop.salesChannelId,
        currency_code: "vnd",
        items: [{ variant_id: input.variantId, quantity: input.quantity }],
      })),
    })
    return new WorkflowResponse(transform({ cart }, ({ cart }) => ({ cartId: cart.id })))
  },
)
