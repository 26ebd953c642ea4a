import type { SalesReport } from "@ocop/contracts"
import { csvText } from "~/shared/dashboard/csv"

type Sold = SalesReport["total"]

/** Words of the table: what a row is about, and the heads of its columns. */
export interface SalesWords {
  readonly day: string
  readonly product: string
  readonly place: string
  readonly channel: string
  readonly online: string
  readonly heads: readonly [about: string, name: string, orders: string, pieces: string, amount: string]
}

/** Everything of the picture as one table, to calculate with. */
export function salesCsv({ days, products, places, channels }: SalesReport, words: SalesWords): string {
  const row = (about: string, name: string, { orders, pieces, amount }: Sold) => [
    about,
    name,
    orders,
    pieces,
    amount,
  ]
  return csvText([
    words.heads,
    ...days.map((sold) => row(words.day, sold.day, sold)),
    ...products.map((sold) => row(words.product, sold.title, sold)),
    ...places.map((sold) => row(words.place, sold.name, sold)),
    ...channels.map((sold) => row(words.channel, sold.name || words.online, sold)),
  ])
}
