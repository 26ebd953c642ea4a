import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

interface VariantOfListing {
  readonly variantId: string
  readonly listingKey: string
}

/** Inventory items that Medusa created for new variants; they have no level at any location yet. */
export const readInventoryItemsStep = createStep(
  "read-inventory-items",
  async (variants: VariantOfListing[], { container }) => {
    if (variants.length === 0)
      return new StepResponse<Array<{ inventoryItemId: string; listingKey: string }>>([])
    const keyOf = new Map(variants.map((entry) => [entry.variantId, entry.listingKey]))
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product_variant",
      fields: ["id", "inventory_items.inventory_item_id"],
      filters: { id: [...keyOf.keys()] },
      pagination: { take: keyOf.size, skip: 0 },
    })
    const items = data.flatMap((variant) =>
      (variant.inventory_items ?? []).flatMap((item: { inventory_item_id?: string } | null) =>
        item?.inventory_item_id
          ? [{ inventoryItemId: item.inventory_item_id, listingKey: keyOf.get(variant.id) ?? "" }]
          : [],
      ),
    )
    return new StepResponse(items)
  },
)
