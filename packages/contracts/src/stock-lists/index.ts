import { z } from "zod"
import { instant, prefixedId } from "../primitives.js"
import { ownership } from "../stock/operation.js"

export const stockListId = prefixedId("slst")
/** receive: the pieces are added to the stock. count: the stock is set to this number. */
export const stockListKind = z.enum(["receive", "count"])
export type StockListKind = z.infer<typeof stockListKind>

export const stockListQuery = z.object({
  kind: stockListKind,
  /** Terms of what is received; a count has none. */
  ownership: ownership.default("consignment"),
})

export const stockList = z.object({
  id: z.string(),
  fileName: z.string(),
  kind: stockListKind,
  ownership,
  /** checked: nothing has changed yet. */
  state: z.enum(["checked", "applied"]),
  madeBy: z.string(),
  madeAt: instant,
  appliedAt: instant.nullable(),
  counts: z.object({ good: z.number().int(), bad: z.number().int(), pieces: z.number().int() }),
})
export type StockList = z.infer<typeof stockList>

export const stockListRow = z.object({
  rowNumber: z.number().int(),
  title: z.string(),
  producerName: z.string(),
  lot: z.string().nullable(),
  expiresOn: z.iso.date().nullable(),
  quantity: z.number().int(),
  /** Pieces at the point before this row and after it, as the check saw them. */
  before: z.number().int(),
  after: z.number().int(),
})
export type StockListRow = z.infer<typeof stockListRow>

export const badStockListRow = z.object({
  rowNumber: z.number().int(),
  code: z.string(),
  name: z.string(),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
})
export type BadStockListRow = z.infer<typeof badStockListRow>

/** The first two hundred rows of each kind; the counts are of all. */
export const stockListReport = stockList.extend({
  goodRows: z.array(stockListRow),
  badRows: z.array(badStockListRow),
})
export type StockListReport = z.infer<typeof stockListReport>
export const stockListPage = z.object({ lists: z.array(stockList) })
