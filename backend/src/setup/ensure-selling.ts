import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { COD_PROVIDER, STRIPE_PROVIDER, VIETQR_PROVIDER } from "../shared/payment-providers"
import { cardKeys } from "../domains/payments/settings"
import { WEB_SALES_CHANNEL, WEB_STOCK_LOCATION } from "../shared/platform-names"

const KEY_TITLE = "Cửa hàng trực tuyến"

/**
 * Creates one region, Việt Nam, without tax lines: a posted price in Vietnam is what the buyer pays (Law on Prices
 * 16/2023/QH15, article 29: prices are posted with taxes in), and most producers are households and cooperatives that
 * owe tax on turnover or none, not by line. A producer's tax is a matter of its own books.
 */
export async function ensureRegion(container: MedusaContainer, knownId?: string): Promise<string> {
  const regions = await container
    .resolve(Modules.REGION)
    .listRegions({ currency_code: "vnd" }, { relations: ["countries"] })
  const found =
    regions.find((region) => region.id === knownId) ??
    regions.find((region) => region.countries.some((country) => country.iso_2 === "vn"))
  if (found) {
    await ensureProviders(container, found.id)
    return found.id
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Việt Nam",
          currency_code: "vnd",
          countries: ["vn"],
          automatic_taxes: false,
          is_tax_inclusive: true,
          payment_providers: providerIds(),
        },
      ],
    },
  })
  return result[0]!.id
}

/** Payment providers of this installation; cards need their keys. */
const providerIds = (): string[] => [COD_PROVIDER, VIETQR_PROVIDER, ...(cardKeys() ? [STRIPE_PROVIDER] : [])]

async function ensureProviders(container: MedusaContainer, regionId: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "region",
    fields: ["payment_providers.id"],
    filters: { id: regionId },
  })
  const linked = (data[0] as { payment_providers?: ({ id: string } | null)[] } | undefined)?.payment_providers
  const have = new Set((linked ?? []).map((provider) => provider?.id))
  const wanted = providerIds()
  if (wanted.length === have.size && wanted.every((id) => have.has(id))) return
  await updateRegionsWorkflow(container).run({
    input: { selector: { id: regionId }, update: { payment_providers: wanted } },
  })
}

export async function ensureSalesChannel(container: MedusaContainer, knownId?: string): Promise<string> {
  const service = container.resolve(Modules.SALES_CHANNEL)
  const byId = knownId ? await service.listSalesChannels({ id: knownId }, { take: 1 }) : []
  const found = byId[0] ?? (await service.listSalesChannels({ name: WEB_SALES_CHANNEL }, { take: 1 }))[0]
  if (found) return found.id
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: WEB_SALES_CHANNEL, description: "Trang bán hàng trực tuyến" }] },
  })
  return result[0]!.id
}

/**
 * Creates the one stock location of all producers: an inventory item belongs to exactly one producer, and Medusa's
 * checkout reads every location of a channel, so ten thousand of them would make each basket slow.
 */
export async function ensureStockLocation(
  container: MedusaContainer,
  salesChannelId: string,
  knownId?: string,
): Promise<string> {
  const service = container.resolve(Modules.STOCK_LOCATION)
  const byId = knownId ? await service.listStockLocations({ id: knownId }, { take: 1 }) : []
  let found = byId[0] ?? (await service.listStockLocations({ name: WEB_STOCK_LOCATION }, { take: 1 }))[0]
  if (!found) {
    const { result } = await createStockLocationsWorkflow(container).run({
      input: {
        locations: [{ name: WEB_STOCK_LOCATION, address: { address_1: "Việt Nam", country_code: "vn" } }],
      },
    })
    found = result[0]!
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "sales_channel",
    fields: ["id", "stock_locations.id"],
    filters: { id: salesChannelId },
  })
  const locations = (data[0] as { stock_locations?: ({ id: string } | null)[] } | undefined)?.stock_locations
  const linked = locations?.some((location) => location?.id === found.id) ?? false
  if (!linked) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id: found.id, add: [salesChannelId] },
    })
  }
  return found.id
}

/** Creates the storefront's publishable key; it gives access to the web channel and nothing else. */
export async function ensurePublishableKey(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const keys = await container.resolve(Modules.API_KEY).listApiKeys({ title: KEY_TITLE, type: "publishable" })
  let key = keys.find((candidate) => !candidate.revoked_at)
  if (!key) {
    const { result } = await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "" }] },
    })
    key = result[0]!
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["id", "sales_channels.id"],
    filters: { id: key.id },
  })
  const channels =
    (data[0] as { sales_channels?: ({ id: string } | null)[] } | undefined)?.sales_channels ?? []
  if (!channels.some((channel) => channel?.id === salesChannelId)) {
    await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } })
  }
  return key.token
}
