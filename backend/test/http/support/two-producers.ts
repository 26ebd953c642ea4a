import type { Buyer } from "./buyer"
import type { ShopGoods } from "./shop"

/** A basket with two pieces of one producer's goods and one of another's, with the price of its delivery. */
export async function basketOfTwoProducers(buyer: Buyer, goods: (key: string) => ShopGoods) {
  const opened = await buyer.open(goods("mat-ong").variantId, 2)
  const { data } = await buyer.add(opened.data.id, goods("cha-ca").variantId, 1)
  const quote = await buyer.quote(data.id)
  return { basket: data, quote: quote.data, total: data.itemsTotal + quote.data.total }
}
