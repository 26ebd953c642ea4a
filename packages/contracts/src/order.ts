import { z } from "zod"
import { typedPhone } from "./typed.js"
import { producerBrief } from "./catalogue.js"
import { paymentMethod } from "./payment/method.js"
import { orderMoney } from "./payment/money-state.js"
import { orderLineProgress, producerOrderProgress } from "./producer-orders/buyer.js"
import { producerOrderStatus } from "./producer-orders/status.js"
import { orderPickup } from "./sales-points/pickup.js"
import { ownPickupOfOrder } from "./producer-delivery/own-pickup.js"
import { dong, grams, handle, instant } from "./primitives.js"

export const orderLine = z.object({
  ...orderLineProgress,
  productId: z.string().nullable(),
  handle: handle.nullable(),
  title: z.string(),
  unit: z.string().nullable(),
  set: z.number().int().nullable(),
  imageUrl: z.string().nullable(),
  quantity: z.number().int(),
  unitPrice: dong,
  /** As ordered. */
  subtotal: dong,
  /** What the line costs now: nothing for canceled pieces. */
  amount: dong,
})

export const buyerProducerOrder = z.object({
  code: z.string(),
  producer: producerBrief,
  producerPhone: z.string().nullable(),
  status: producerOrderStatus,
  ...producerOrderProgress,
  lines: z.array(orderLine),
  /** Totals as ordered; `due` is what the producer order costs now. */
  itemsTotal: dong,
  deliveryFee: dong,
  total: dong,
  weightGrams: grams,
  daysMin: z.number().int(),
  daysMax: z.number().int(),
  /** Set for a pickup at the producer's premises. */
  ownPickup: ownPickupOfOrder.nullable(),
})
export type BuyerProducerOrder = z.infer<typeof buyerProducerOrder>

/** The buyer's order page, by signed link. The phone number is masked: links get forwarded. */
export const orderPage = z.object({
  code: z.string(),
  placedAt: instant,
  contactName: z.string(),
  phoneMasked: z.string(),
  addressText: z.string(),
  note: z.string().nullable(),
  payment: paymentMethod,
  money: orderMoney,
  /** Set for a pickup at a sales point. */
  pickup: orderPickup.nullable(),
  parts: z.array(buyerProducerOrder),
  /** As ordered, like `deliveryTotal` and `total`. */
  itemsTotal: dong,
  deliveryTotal: dong,
  total: dong,
  /** What cancellations took off: `total - canceledTotal = due`. */
  canceledTotal: dong,
  /** What the order costs now. */
  due: dong,
  /** What the buyer still has to pay. */
  toPay: dong,
  illustrative: z.boolean(),
})
export type OrderPage = z.infer<typeof orderPage>

export const orderToken = z
  .string()
  .min(20)
  .max(200)
  .regex(/^[A-Za-z0-9_.-]+$/)

/** OC- and the running number, with a check character against slips of the pen. */
export const orderCode = z
  .string()
  .max(30)
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
  .pipe(z.string().regex(/^OC\d{1,10}[A-Z0-9]$/))

export const orderLookupBody = z.object({ phone: typedPhone, code: orderCode })
export const orderLookupAnswer = z.object({ token: z.string(), code: z.string() })
