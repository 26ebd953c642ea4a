import { z } from "zod"
import { dong, instant } from "../primitives.js"
import { pickupState } from "./pickup.js"

export const pointManager = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  point: z.object({ id: z.string(), handle: z.string(), name: z.string() }),
})
export type PointManager = z.infer<typeof pointManager>

/** A pickup that the point must prepare. The buyer's code is compared, never shown here. */
export const pointPickup = z.object({
  id: z.string(),
  orderCode: z.string(),
  contactName: z.string(),
  phoneMasked: z.string(),
  state: pickupState,
  placedAt: instant,
  keptUntil: instant,
  handedOverAt: instant.nullable(),
  total: dong,
  lines: z.array(z.object({ title: z.string(), quantity: z.number().int() })),
})
export type PointPickup = z.infer<typeof pointPickup>

export const pointPickupQuery = z.object({ state: pickupState.optional() })
export const pointPickupPage = z.object({ pickups: z.array(pointPickup) })
export const handOverBody = z.object({
  /** Made by the device before it sends: the same handover sent again, after a lost answer, is the same one. */
  key: z.uuid(),
  code: z.string().regex(/^\d{6}$/),
})
export const handedOver = z.object({ id: z.string(), handedOverAt: instant })

export const pointStockItem = z.object({
  itemId: z.string(),
  title: z.string(),
  handle: z.string(),
  barcode: z.string().nullable(),
  producerId: z.string(),
  producerName: z.string(),
  price: dong.nullable(),
  stocked: z.number().int(),
  reserved: z.number().int(),
})
export type PointStockItem = z.infer<typeof pointStockItem>
export const pointStockPage = z.object({ items: z.array(pointStockItem) })

export const pointDashboard = z.object({
  waitingPickups: z.number().int(),
  /** Pickups that expire within a day. */
  endingPickups: z.number().int(),
  handedOverToday: z.number().int(),
  /** Dong of goods handed over today. */
  pickupTurnoverToday: dong,
  /** Counter sales of today that the terminals have sent, dong. */
  counter: z.object({
    sales: z.number().int(),
    /** Cash and transfers less what was given back. */
    turnover: z.number().int(),
    cash: dong,
    transfer: dong,
    returned: dong,
  }),
  lowStock: z.array(pointStockItem),
  /** Lots that end within thirty days or have ended. */
  endingLots: z.number().int(),
  /** Terminals that may hold sales that nobody else knows yet. */
  silentTerminals: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lastSeenAt: instant.nullable(),
      /** Operations missing from the sequence. */
      missing: z.number().int(),
    }),
  ),
  discrepancies: z.object({
    open: z.number().int(),
    overdue: z.number().int(),
    nobodys: z.number().int(),
  }),
})
export type PointDashboard = z.infer<typeof pointDashboard>
