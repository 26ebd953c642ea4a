import { z } from "zod"
import { handle } from "../primitives.js"
import { day } from "../settlement/money.js"

/** Views, orders and stock cover of a product. */
export const goodsFigure = z.object({
  productId: z.string(),
  handle,
  title: z.string(),
  /** Of the period. */
  views: z.number().int(),
  orders: z.number().int(),
  pieces: z.number().int(),
  /** Orders of a thousand views; null where they cannot be compared. */
  ordersPerThousandViews: z.number().int().nullable(),
  available: z.number().int(),
  /** Whole days until nothing is left, at the speed of the last thirty; null: nothing was sold. */
  daysLeft: z.number().int().nullable(),
  runningOut: z.boolean(),
})
export type GoodsFigure = z.infer<typeof goodsFigure>

export const goodsFigures = z.object({
  /** Over all goods, also those that are not among the rows. */
  views: z.number().int(),
  runningOut: z.number().int(),
  goods: z.array(goodsFigure),
})
export type GoodsFigures = z.infer<typeof goodsFigures>

/** A batch of page views from a storefront server. One id is counted once, however often it is delivered. */
export const viewsBatch = z.object({
  id: z.uuid(),
  views: z
    .array(z.object({ handle, day, count: z.number().int().min(1).max(1_000_000) }))
    .min(1)
    .max(500),
})
export type ViewsBatch = z.infer<typeof viewsBatch>
export const VIEWS_SIGNATURE_HEADER = "x-views-signature"
