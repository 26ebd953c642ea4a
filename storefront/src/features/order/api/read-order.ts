import { orderToken, type OrderPage } from "@ocop/contracts"
import { formatDateTimeVi } from "@ocop/vietnam-time"
import type { Locale } from "~/shared/i18n/locale"
import { pictureOf } from "~/shared/server/basket/view"
import { readerBackend } from "~/shared/server/reader-backend"
import { checkLookUp } from "../lib/look-up"
import type { LookUpAnswer, OrderReading, OrderView } from "../lib/views"
import { readPartActEcho } from "./part-act-echo"

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
  parts: page.parts.map((part) => ({
    code: part.code,
    producer: { handle: part.producer.handle, name: part.producer.name },
    phone: part.producerPhone,
    status: part.status,
    handedTo:
      part.handedBy === null
        ? null
        : part.handedBy === "own"
          ? { own: true }
          : { own: false, carrier: part.carrier, trackingNumber: part.trackingNumber },
    reason: part.reason,
    mayCancel: part.mayCancel,
    mayComplain: part.mayComplain,
    complaints: part.complaints.map(({ text, at }) => ({
      text,
      at: formatDateTimeVi(at),
    })),
    stepKey: crypto.randomUUID(),
    lines: part.lines.map((line) => ({
      id: line.id,
      title: line.title,
      unit: line.unit,
      handle: line.handle,
      picture: pictureOf({ set: line.set ?? 1, imageUrl: line.imageUrl }, part.producer.handle || "cho-ocop"),
      quantity: line.quantity,
      canceled: line.canceledQuantity,
      subtotal: line.subtotal,
    })),
    itemsTotal: part.itemsTotal,
    deliveryFee: part.deliveryFee,
    total: part.total,
    due: part.due,
    daysMin: part.daysMin,
    daysMax: part.daysMax,
    ownPickup: part.ownPickup,
  })),
  itemsTotal: page.itemsTotal,
  deliveryTotal: page.deliveryTotal,
  total: page.total,
  illustrative: page.illustrative,
})

/** The order of a signed link. A link that is wrong in any way is `invalid`, without saying in which. */
export async function readOrder(token: string, locale: Locale): Promise<OrderReading> {
  const checked = orderToken.safeParse(token)
  if (!checked.success) return { state: "invalid" }
  const read = await readerBackend(locale)("readOrderPage", { params: { token: checked.data } })
  if (read.ok) return { state: "ready", order: orderView(read.value), echo: readPartActEcho() }
  return read.status < 500 && read.status !== 429 ? { state: "invalid" } : { state: "away" }
}

/** Finds an order by the buyer's number and the code. */
export async function findOrder(phone: string, code: string, locale: Locale): Promise<LookUpAnswer> {
  const wrong = checkLookUp(phone, code)
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
