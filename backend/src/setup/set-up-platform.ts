import { isDeepStrictEqual } from "node:util"
import type { MedusaContainer, StoreDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createDefaultsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { forgetPlatform, PLATFORM_METADATA_KEY, type Platform } from "../shared/platform"
import { ensureCategories } from "./ensure-categories"
import { ensureDelivery } from "./ensure-delivery"
import { ensurePublishableKey, ensureRegion, ensureSalesChannel, ensureStockLocation } from "./ensure-selling"

/**
 * Sets up the platform: currency, region, web channel, the one stock location, the delivery method, the storefront's
 * key and the programme's product sets. Idempotent: each record is looked up by its stored id, then by its natural
 * key, and created only when both are missing; a second run changes nothing. The next run repairs a crash half way.
 */
export async function setUpPlatform(container: MedusaContainer): Promise<Platform> {
  return container
    .resolve(Modules.LOCKING)
    .execute("platform-set-up", () => setUp(container), { timeout: 60 })
}

/** Medusa's one store. Medusa creates it at first start, but a script may run before that. */
async function theStore(container: MedusaContainer): Promise<StoreDTO> {
  const find = () =>
    container.resolve(Modules.STORE).listStores({}, { take: 1, relations: ["supported_currencies"] })
  const [existing] = await find()
  if (existing) return existing
  await createDefaultsWorkflow(container).run()
  const [made] = await find()
  if (!made) throw new Error("Medusa made no store")
  return made
}

async function setUp(container: MedusaContainer): Promise<Platform> {
  const store = await theStore(container)
  const known = (store.metadata?.[PLATFORM_METADATA_KEY] ?? {}) as Partial<Platform>

  const regionId = await ensureRegion(container, known.regionId)
  const salesChannelId = await ensureSalesChannel(container, known.salesChannelId)
  const stockLocationId = await ensureStockLocation(container, salesChannelId, known.stockLocationId)
  const { shippingOptionId, shippingProfileId } = await ensureDelivery(container, stockLocationId)
  const publishableKey = await ensurePublishableKey(container, salesChannelId)
  const categoryIdBySet = await ensureCategories(container)
  const platform: Platform = {
    regionId,
    salesChannelId,
    stockLocationId,
    shippingOptionId,
    shippingProfileId,
    publishableKey,
    categoryIdBySet,
  }

  const currencies = store.supported_currencies ?? []
  const onlyDong =
    currencies.length === 1 && currencies[0]?.currency_code === "vnd" && currencies[0].is_default
  const settled =
    onlyDong &&
    store.default_region_id === regionId &&
    store.default_sales_channel_id === salesChannelId &&
    store.default_location_id === stockLocationId &&
    isDeepStrictEqual(known, platform)
  if (!settled) {
    await updateStoresWorkflow(container).run({
      input: {
        selector: { id: store.id },
        update: {
          name: "Chợ OCOP",
          supported_currencies: [{ currency_code: "vnd", is_default: true }],
          default_region_id: regionId,
          default_sales_channel_id: salesChannelId,
          default_location_id: stockLocationId,
          metadata: { ...store.metadata, [PLATFORM_METADATA_KEY]: platform },
        },
      },
    })
  }
  forgetPlatform(container)
  return platform
}
