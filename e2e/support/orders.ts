import { createClient, type OrderPage, type BuyerProducerOrder } from "@ocop/contracts"

import { succeeded } from "./api.ts"
import type { ShopAddresses } from "./shop.ts"

/** @param address of the buyer's page of the order, whose last part is the secret token */
export async function readOrder(shop: ShopAddresses, address: string): Promise<OrderPage> {
  const token = /\/(?:don-hang|thanh-toan)\/([^/?#]+)/.exec(address)?.[1]
  if (!token) throw new Error(`${address} is no page of an order`)
  const call = createClient({
    baseUrl: shop.backendUrl,
    headers: { "x-publishable-api-key": shop.publishableKey },
  })
  return succeeded(call("readOrderPage", { params: { token } }))
}

/** The part of the order that one producer delivers. */
export async function readProducerOrder(
  shop: ShopAddresses,
  address: string,
  producerName: string,
): Promise<BuyerProducerOrder> {
  const { parts } = await readOrder(shop, address)
  const part = parts.find(({ producer }) => producer.name === producerName)
  if (!part) throw new Error(`The order has nothing of ${producerName}`)
  return part
}
