import { expect } from "@playwright/test"
import { catalogueQuery, createClient, type ListingCard } from "@ocop/contracts"

import { succeeded } from "./api.ts"
import type { ShopAddresses } from "./shop.ts"

/** Goods that anybody can buy now: they have a price and stock. */
export type Goods = ListingCard & { readonly price: number; readonly variantId: string }

export interface Catalogue {
  /** Goods with a live star, one of each producer, most stock first. Throws if there are fewer than asked for. */
  goodsOfDifferentProducers(count: number): Promise<Goods[]>
  /** The first listing that fits a query. Throws if none does. */
  first(query: Parameters<typeof catalogueQuery.parse>[0]): Promise<ListingCard>
  all(query: Parameters<typeof catalogueQuery.parse>[0]): Promise<ListingCard[]>
  /** Waits until the change log has brought a new listing to the shop's pages. */
  published(handle: string, isReady?: (card: ListingCard) => boolean): Promise<Goods>
}

/** The catalogue of the running shop, so that no test names a product of the demonstration. */
export function catalogueOf(shop: ShopAddresses): Catalogue {
  const call = createClient({
    baseUrl: shop.backendUrl,
    headers: { "x-publishable-api-key": shop.publishableKey },
    timeoutMs: 20_000,
  })
  const all: Catalogue["all"] = async (query) => {
    const answer = await call("searchCatalogue", { body: catalogueQuery.parse(query) })
    if (!answer.ok) throw new Error(`catalogue: ${answer.status} ${answer.problem.code}`)
    return answer.value.hits
  }
  return {
    all,
    first: async (query) => {
      const [hit] = await all(query)
      if (!hit) throw new Error(`No listing fits ${JSON.stringify(query)}`)
      return hit
    },
    goodsOfDifferentProducers: async (count) => {
      const hits = (
        await Promise.all([1, 2].map((page) => all({ stars: [3, 4, 5], inStock: true, page })))
      ).flat()
      const byProducer = new Map<string, Goods>()
      for (const hit of hits.toSorted((a, b) => b.available - a.available))
        if (!byProducer.has(hit.producer.id) && isForSale(hit)) byProducer.set(hit.producer.id, hit)
      if (byProducer.size < count) throw new Error(`Only ${byProducer.size} producers with goods to buy`)
      return [...byProducer.values()].slice(0, count)
    },
    published: async (handle, isReady = () => true) => {
      // Views of crawlers are not counted.
      const headers = { "user-agent": "Googlebot" }
      const read = () => call("readListing", { params: { handle } })
      await expect
        .poll(
          async () => {
            const page = await fetch(`${shop.storefrontUrl}/san-pham/${handle}`, { headers })
            const answer = await read()
            return page.ok && answer.ok && isForSale(answer.value) && isReady(answer.value)
          },
          { message: `${handle} is published`, timeout: 20_000, intervals: [250] },
        )
        .toBe(true)
      return (await succeeded(read())) as Goods
    },
  }
}

const isForSale = (card: ListingCard): card is Goods => card.price !== null && card.variantId !== null
