import { z } from "zod"
import { typedPhone, typedPieces } from "./typed.js"
import { producerBrief } from "./catalogue.js"
import {
  communeCode,
  dong,
  grams,
  handle,
  humanText,
  locale,
  prefixedId,
  provinceCode,
} from "./primitives.js"
import { paymentChoice } from "./payment/method.js"
import { pickupChoice } from "./sales-points/pickup.js"
import { producerId } from "./producer-members/member.js"
import { deliveryBand } from "./producer-delivery/delivery.js"
import { ownPickupPlace } from "./producer-delivery/own-pickup.js"

export const basketId = prefixedId("cart")
export const lineId = prefixedId("cali")
export const variantId = prefixedId("variant")
/** More than this of one thing is an enquiry to the producer, not a basket line. */
export const MAX_LINE_QUANTITY = 999
export const MAX_LINES = 60

export const basketLine = z.object({
  id: z.string(),
  variantId: z.string(),
  productId: z.string(),
  handle,
  title: z.string(),
  unit: z.string().nullable(),
  set: z.number().int(),
  imageUrl: z.string().nullable(),
  unitPrice: dong,
  quantity: z.number().int(),
  /** What the stock allows now, this line included. */
  maxQuantity: z.number().int(),
  subtotal: dong,
  weightGrams: grams.nullable(),
  priceIsIllustrative: z.boolean(),
})
export type BasketLine = z.infer<typeof basketLine>

/** A change that the shop made to the basket, shown to the buyer. */
export const basketCorrection = z.object({
  code: z.enum(["price_changed", "quantity_reduced", "sold_out", "not_for_sale"]),
  lineId: z.string(),
  title: z.string(),
  before: z.number().int().nullable(),
  after: z.number().int().nullable(),
})
export type BasketCorrection = z.infer<typeof basketCorrection>

export const parcel = z.object({
  producer: producerBrief,
  weightGrams: grams,
  band: deliveryBand,
  fee: dong,
  /** Working days, from and to. */
  daysMin: z.number().int(),
  daysMax: z.number().int(),
  /** Pickup at the producer's premises. */
  fetched: z.boolean(),
})
export type Parcel = z.infer<typeof parcel>

export const deliveryQuote = z.object({
  provinceCode,
  communeCode,
  total: dong,
  parcels: z.array(parcel),
  /** The tariff's own date and origin, because prices of delivery are dated configuration. */
  tariffValidFrom: z.string(),
})
export type DeliveryQuote = z.infer<typeof deliveryQuote>

export const basketGroup = z.object({
  producer: producerBrief,
  placeName: z.string().nullable(),
  lines: z.array(basketLine),
  itemsTotal: dong,
  /** From which worth the producer sends its goods free, and what is missing; null: it never does. */
  freeDelivery: z.object({ from: dong, missing: dong }).nullable(),
  /** Pickup at the producer's premises, where it is offered. */
  ownPickup: ownPickupPlace.nullable(),
})
export type BasketGroup = z.infer<typeof basketGroup>

export const basket = z.object({
  id: z.string(),
  groups: z.array(basketGroup),
  count: z.number().int(),
  itemsTotal: dong,
  delivery: deliveryQuote.nullable(),
  total: dong,
  corrections: z.array(basketCorrection),
})
export type Basket = z.infer<typeof basket>

export const addLineBody = z.object({
  variantId,
  quantity: typedPieces({ least: 1, most: MAX_LINE_QUANTITY }),
})
export const createBasketBody = addLineBody
export const setLineBody = z.object({ quantity: typedPieces({ least: 0, most: MAX_LINE_QUANTITY }) })
/** Producers at whose premises the buyer picks the goods up. */
const fetchFrom = z.array(producerId).max(MAX_LINES).default([])
export const quoteBody = z.object({ provinceCode, communeCode, fetchFrom })

export const deliveryAddress = z.object({
  provinceCode,
  communeCode,
  /** House number, street, hamlet: what comes before the commune in the two-level address. */
  street: humanText(200, 2),
})
export type DeliveryAddress = z.infer<typeof deliveryAddress>

export const placeOrderBody = z
  .object({
    contact: z.object({
      name: humanText(120, 2),
      phone: typedPhone,
      email: z.email().max(254).nullable().default(null),
    }),
    /** Where to send the goods; a pickup needs none. */
    address: deliveryAddress.nullable().default(null),
    pickup: pickupChoice.nullable().default(null),
    fetchFrom,
    note: humanText(500, 0).nullable().default(null),
    payment: paymentChoice.default({ method: "cod" }),
    /** The total that the buyer saw. A different one is refused with the corrected basket. */
    expectedTotal: dong,
    locale: locale.default("vi"),
  })
  .refine((order) => order.address === null || order.pickup === null, {
    path: ["address"],
    message: "Either an address or a pickup point",
  })
  .refine((order) => order.address !== null || order.pickup !== null || order.fetchFrom.length > 0, {
    path: ["address"],
    message: "An address, a pickup point or a producer's own place",
  })
  .refine((order) => order.pickup === null || order.fetchFrom.length === 0, {
    path: ["fetchFrom"],
    message: "At a sales point everything is fetched together",
  })
export type PlaceOrderBody = z.infer<typeof placeOrderBody>

export const placedOrder = z.object({ code: z.string(), token: z.string(), total: dong })
export type PlacedOrder = z.infer<typeof placedOrder>
