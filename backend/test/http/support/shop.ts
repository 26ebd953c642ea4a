import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { PRODUCER_MODULE } from "../../../src/modules/producer"
import type { ProducerModuleService } from "../../../src/modules/producer/service"
import { setUpPlatform } from "../../../src/setup/set-up-platform"
import type { Platform } from "../../../src/shared/platform"

export interface ShopGoods {
  productId: string
  variantId: string
  inventoryItemId: string
  producerId: string
}

interface NewGoods {
  key: string
  producer: string
  price: number | null
  stock: number
  weight?: number | null
  status?: "published" | "draft"
}

/** Communes of today, one in Lào Cai and one in Hà Nội. */
export const places = {
  laoCai: { province_code: "15", commune_code: null },
  haNoi: { province_code: "01", commune_code: null },
} as const

export const producers = {
  "htx-a": { name: "Hợp tác xã A", legal_type: "cooperative" as const, ...places.laoCai },
  "ho-b": { name: "Hộ kinh doanh B", legal_type: "household" as const, ...places.haNoi },
}

/** A platform with two producers and the given goods; answers by key. */
export async function openShop(
  container: MedusaContainer,
  goods: readonly NewGoods[],
): Promise<{ platform: Platform; goods: Record<string, ShopGoods>; producerIds: Record<string, string> }> {
  const platform = await setUpPlatform(container)
  const service = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const producerIds: Record<string, string> = {}
  for (const [handle, producer] of Object.entries(producers)) {
    const made = await service.createProducers({ handle, identity_key: handle, ...producer })
    producerIds[handle] = made.id
  }
  const byKey: Record<string, ShopGoods> = {}
  for (const entry of goods) {
    byKey[entry.key] = await addGoods(container, platform, entry, producerIds[entry.producer]!)
  }
  return { platform, goods: byKey, producerIds }
}

async function addGoods(
  container: MedusaContainer,
  platform: Platform,
  { key, price, stock, weight = 500, status = "published" }: NewGoods,
  producerId: string,
): Promise<ShopGoods> {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: `Sản phẩm ${key}`,
          handle: `san-pham-${key}`,
          status,
          shipping_profile_id: platform.shippingProfileId,
          category_ids: [platform.categoryIdBySet[4]!],
          sales_channels: [{ id: platform.salesChannelId }],
          options: [{ title: "Quy cách", values: ["Mặc định"] }],
          variants: [
            {
              title: "Mặc định",
              options: { "Quy cách": "Mặc định" },
              manage_inventory: true,
              ...(weight === null ? {} : { weight }),
              prices: price === null ? [] : [{ amount: price, currency_code: "vnd" }],
            },
          ],
        },
      ],
    },
  })
  const product = result[0]!
  const variantId = product.variants[0]!.id
  const { data } = await container.resolve("query").graph({
    entity: "variant",
    fields: ["inventory_items.inventory_item_id"],
    filters: { id: variantId },
  })
  const inventoryItemId = (data[0] as { inventory_items: { inventory_item_id: string }[] })
    .inventory_items[0]!.inventory_item_id
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: [
        {
          inventory_item_id: inventoryItemId,
          location_id: platform.stockLocationId,
          stocked_quantity: stock,
        },
      ],
    },
  })
  const service = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  await service.createListings({
    product_id: product.id,
    identity_key: `listing-${key}`,
    set_number: 4,
    unit: "hũ 500 g",
    illustrative: ["price"] as unknown as Record<string, unknown>,
    producer_id: producerId,
  })
  return { productId: product.id, variantId, inventoryItemId, producerId }
}

/** Stocked and reserved at the web location, straight from Medusa. */
export async function levelOf(container: MedusaContainer, platform: Platform, goods: ShopGoods) {
  const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({
    inventory_item_id: goods.inventoryItemId,
    location_id: platform.stockLocationId,
  })
  return { stocked: Number(level!.stocked_quantity), reserved: Number(level!.reserved_quantity) }
}
