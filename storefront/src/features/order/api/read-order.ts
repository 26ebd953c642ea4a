import { orderToken, type OrderPage } from "@ocop/contracts"
import { formatDateTimeVi } from "@ocop/vietnam-time"
import type { Locale } from "~/shared/i18n/locale"
import { pictureOf } from "~/shared/server/basket/view"
import { readerBackend } from "~/shared/server/reader-backend"
import { checkLookUp } from "../lib/look-up"
import type { LookUpAnswer, OrderReading, OrderView } from "../lib/views"
import { takeProducerOrderFlash } from "./producer-order-flash"

const orderView = (page: OrderPage): OrderView => ({
  code: page.code,
  placedAt: formatDateTimeVi(page.placedAt),
  placedAtIso: page.placedAt,
  contactName: page.contactName,
  phoneMasked: page.phoneMasked,
  address: page.addressText,
  note: page.note,
  money: page.money,
  pickup: page.pickup && {
    point: {
      handle: page.pickup.point.handle,
      name: page.pickup.point.name,
      phone: page.pickup.point.phone,
      address: [page.pickup.point.address, page.pickup.point.placeName].filter(Boolean).join(", "),
    },
    hours: page.pickup.point.openingHours,
    code: page.pickup.code,
    state: page.pickup.state,
    keptUntil: formatDateTimeVi(page.pickup.keptUntil),
  },
  producerOrders: page.parts.map((producerOrder) => ({
    code: producerOrder.code,
    producer: { handle: producerOrder.producer.handle, name: producerOrder.producer.name },
    phone: producerOrder.producerPhone,
    status: producerOrder.status,
    handedTo:
      producerOrder.handedBy === null
        ? null
        : producerOrder.handedBy === "own"
          ? { own: true }
          : { own: false, carrier: producerOrder.carrier, trackingNumber: producerOrder.trackingNumber },
    reason: producerOrder.reason,
    mayCancel: producerOrder.mayCancel,
    mayComplain: producerOrder.mayComplain,
    complaints: producerOrder.complaints.map(({ text, at }) => ({
      text,
      at: formatDateTimeVi(at),
    })),
    stepKey: crypto.randomUUID(),
    lines: producerOrder.lines.map((line) => ({
      id: line.id,
      title: line.title,
      unit: line.unit,
      handle: line.handle,
      picture: pictureOf(
        { set: line.set ?? 1, imageUrl: line.imageUrl },
        producerOrder.producer.handle || "cho-ocop",
      ),
      quantity: line.quantity,
      canceled: line.canceledQuantity,
      amount: line.amount,
    })),
    deliveryFee: producerOrder.deliveryFee,
    due: producerOrder.due,
    daysMin: producerOrder.daysMin,
    daysMax: producerOrder.daysMax,
    ownPickup: producerOrder.ownPickup,
  })),
  itemsTotal: page.itemsTotal,
  deliveryTotal: page.deliveryTotal,
  canceledTotal: page.canceledTotal,
  due: page.due,
  toPay: page.toPay,
  illustrative: page.illustrative,
})

/** Reads the order of a signed link. A link that is wrong in any way is `invalid`, without details. */
export async function readOrder(token: string, locale: Locale): Promise<OrderReading> {
  const checked = orderToken.safeParse(token)
  if (!checked.success) return { state: "invalid" }
  const read = await readerBackend(locale)("readOrderPage", { params: { token: checked.data } })
  if (read.ok) return { state: "ready", order: orderView(read.value), flash: takeProducerOrderFlash() }
  return read.status < 500 && read.status !== 429 ? { state: "invalid" } : { state: "away" }
}

/** Finds an order by the buyer's telephone number and the order code. */
export async function findOrder(phone: string, code: string, locale: Locale): Promise<LookUpAnswer> {
  const wrong = await checkLookUp(phone, code)
  if (wrong !== null) return { ok: false, code: wrong, minutes: null }
  const found = await readerBackend(locale)("lookUpOrder", { body: { phone, code } })
  if (found.ok) return { ok: true, token: found.value.token, code: found.value.code }
  const seconds = Number(found.problem.details?.retryAfterSeconds)
  return {
    ok: false,
    code: found.problem.code,
    minutes: Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds / 60)) : null,
  }
}
