import { z } from "zod"
import { dong, handle, star } from "../primitives.js"

/** The content of a printed shelf label, as of now. */
export const shelfLabel = z.object({
  productId: z.string(),
  handle,
  title: z.string(),
  unit: z.string().nullable(),
  priceDong: dong.nullable(),
  producerName: z.string(),
  place: z.string().nullable(),
  /** Of the star that is live now; null: none. */
  certificate: z
    .object({
      star,
      /** Number of the decision, else the certificate's own code. */
      number: z.string(),
      /** `YYYY-MM-DD`, the last day in Vietnam on which it is valid. */
      lastDay: z.string(),
      /** "year": the list gave no day, so the period is counted from 1 January. */
      precision: z.enum(["day", "year"]),
    })
    .nullable(),
})
export type ShelfLabel = z.infer<typeof shelfLabel>
export const shelfLabelList = z.object({ cards: z.array(shelfLabel) })
export type ShelfLabelList = z.infer<typeof shelfLabelList>
