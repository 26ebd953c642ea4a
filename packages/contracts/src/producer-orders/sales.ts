import { daysBetween } from "@ocop/vietnam-time"
import { z } from "zod"
import { typedDay } from "../typed.js"
import { dong } from "../primitives.js"
import { day } from "../settlement/money.js"

const MOST_DAYS = 366

/** Days in Vietnam, both included; at most a year. */
export const salesQuery = z.object({ from: typedDay(), until: typedDay() }).refine(
  ({ from, until }) => {
    const days = daysBetween(from, until)
    return days >= 0 && days < MOST_DAYS
  },
  { path: ["until"], message: "From 1 to 366 days" },
)
export type SalesQuery = z.infer<typeof salesQuery>

/** Producer orders that are not over and counter sales, less what was canceled or returned; without delivery. */
const sold = { orders: z.number().int(), pieces: z.number().int(), amount: dong }

export const salesReport = z.object({
  total: z.object(sold),
  /** Every day of the period on which something was sold. */
  days: z.array(z.object({ day, ...sold })),
  products: z.array(
    z.object({
      productId: z.string().nullable(),
      title: z.string(),
      /** What can be sold now; null: no longer on sale. */
      available: z.number().int().nullable(),
      ...sold,
    }),
  ),
  /** Provinces to which goods went. */
  places: z.array(z.object({ name: z.string(), ...sold })),
  /** The web shop, pickups by sales point, and counter sales by sales point. */
  channels: z.array(z.object({ kind: z.enum(["online", "point", "counter"]), name: z.string(), ...sold })),
})
export type SalesReport = z.infer<typeof salesReport>
