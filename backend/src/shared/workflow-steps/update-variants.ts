import { Modules } from "@medusajs/framework/utils"
import type { UpdateProductVariantWorkflowInputDTO } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { databaseOf } from "../database"

interface StoredPrices {
  id: string
  prices: {
    amount: number
    currency_code: string
    min_quantity: number | null
    max_quantity: number | null
    rules: Record<string, string>
  }[]
}

/**
 * Keeps the prices of variants for the case that a later step fails. It stands **before** Medusa's step that changes
 * them, so that it is compensated after it: Medusa's own compensation writes the price set back without its prices, which
 * erases them.
 *
 * Input: ids of variants. No output.
 */
const restoreVariantPricesStep = createStep(
  "restore-variant-prices",
  async (variantIds: string[], { container }) => {
    const setIds = (await databaseOf(container)("product_variant_price_set")
      .whereIn("variant_id", variantIds)
      .whereNull("deleted_at")
      .pluck("price_set_id")) as string[]
    if (setIds.length === 0) return new StepResponse(null, [])
    const sets = await container
      .resolve(Modules.PRICING)
      .listPriceSets({ id: setIds }, { relations: ["prices", "prices.price_rules"], take: setIds.length })
    const stored = sets.map(({ id, prices = [] }): StoredPrices => ({
      id,
      prices: prices.map(({ amount, currency_code, min_quantity, max_quantity, price_rules = [] }) => ({
        amount: Number(amount),
        currency_code: currency_code ?? "vnd",
        min_quantity: min_quantity === null || min_quantity === undefined ? null : Number(min_quantity),
        max_quantity: max_quantity === null || max_quantity === undefined ? null : Number(max_quantity),
        rules: Object.fromEntries(price_rules.map(({ attribute, value }) => [attribute, value])),
      })),
    }))
    return new StepResponse(null, stored)
  },
  async (stored, { container }) => {
    if (!stored || stored.length === 0) return
    await container.resolve(Modules.PRICING).upsertPriceSets(stored)
  },
)

/**
 * Changes variants by Medusa's workflow, and loses no price when it, or a step after it, fails. Every change of a variant
 * goes through here.
 */
export const updateVariantsWorkflow = createWorkflow(
  "update-variants-keeping-prices",
  (input: { product_variants: UpdateProductVariantWorkflowInputDTO[] }) => {
    restoreVariantPricesStep(
      transform({ input }, ({ input }) => input.product_variants.flatMap(({ id }) => id ?? [])),
    )
    return new WorkflowResponse(updateProductVariantsWorkflow.runAsStep({ input }))
  },
)
