import { catalogueQuery, createClient, type ListingCard } from "@ocop/contracts"

import type { ShopAddresses } from "./shop.ts"

/** Goods that anybody can buy now: posted price, stock, a shown star. */
export type Goods = ListingCard & { readonly price: number; readonly variantId: string }

export interface Catalogue {
  /** Goods with a live star, one of each producer, most stock first. Throws if there are fewer than asked for. */
  goodsOfDifferentProducers(count: number): Promise<Goods[]>
  /** The first listing that answers a question. Throws if none does. */
  first(question: Parameters<typeof catalogueQuery.parse>[0]): Promise<ListingCard>
  all(question: Parameters<typeof catalogueQuery.parse>[0]): Promise<ListingCard[]>
}

/** Reads the catalogue as the database has it, so that tests name no product by heart. */
export function catalogueOf(shop: ShopAddresses): Catalogue {
  const call = createClient({
    baseUrl: shop.backendUrl,
    headers: { "x-publishable-api-key": shop.publishableKey },
    timeoutMs: 20_000,
  })
  const all: Catalogue["all"] = async (question) => {
    const answer = await call("searchCatalogue", { body: catalogueQuery.parse(question) })
    if (!answer.ok) throw new Error(`catalogue: ${answer.status} ${answer.problem.code}`)
    return answer.value.hits
  }
  return {
    all,
    first: async (question) => {
      const [hit] = await all(question)
      if (!hit) throw new Error(`No listing answers ${JSON.stringify(question)}`)
      return hit
    },
    goodsOfDifferentProducers: async (count) => {
      const hits = (
        await Promise.all([1, 2].map((page) => all({ stars: [3, 4, 5], inStock: true, page })))
      ).flat()
      const byProducer = new Map<string, Goods>()
      for (const hit of hits.toSorted((a, b) => b.available - a.available)) {
        if (hit.price === null || hit.variantId === null || byProducer.has(hit.producer.id)) continue
        byProducer.set(hit.producer.id, { ...hit, price: hit.price, variantId: hit.variantId })
      }
      if (byProducer.size < count) throw new Error(`Only ${byProducer.size} producers with goods to buy`)
      return [...byProducer.values()].slice(0, count)
    },
  }
}

/** Whole dong as the shop writes them, e.g. `120.000 ₫` (with any kind of space). */
export const dongPattern = (amount: number): RegExp =>
  new RegExp(`${String(amount).replace(/\B(?=(\d{3})+$)/g, "\\.")}\\s*₫`)
