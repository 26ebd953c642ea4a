import type { MedusaContainer } from "@medusajs/framework/types"
import type { Locale } from "@ocop/contracts"
import { amountsOf } from "@ocop/producer-orders"
import { ownPickupAddress } from "../../delivery/producer-pickup"
import { queueNotification } from "../../notifications/queue-notification"
import { orderCodeOf } from "../../../shared/order-code"
import { linkKeys, signOrderToken } from "../../../shared/signed-order-link"
import { databaseOf } from "../../../shared/database"
import { amountLines, type ProducerOrderEventRow } from "../producer-order-rows"
import type { Part } from "./medusa-order"

interface OrderRow {
  display_id: number
  email: string | null
  metadata: { locale?: unknown } | null
  total: string
}

interface NotifiedOrder {
  readonly orderId: string
  readonly order: OrderRow
  readonly producerNames: ReadonlyMap<string, string>
  readonly parts: readonly Part[]
}

/** Data that the notifications of an order share, read once for all its events. */
export async function notificationsFor(
  container: MedusaContainer,
  orderId: string,
  parts: readonly Part[],
): Promise<NotifiedOrder | null> {
  const database = databaseOf(container)
  const order = (await database("order").where({ id: orderId }).first("display_id", "email", "metadata")) as
    OrderRow | undefined
  if (!order) return null
  const producers = (await database("producer")
    .whereIn(
      "id",
      parts.map(({ row }) => row.producer_id),
    )
    .select("id", "name")) as { id: string; name: string }[]
  return { orderId, order, parts, producerNames: new Map(producers.map(({ id, name }) => [id, name])) }
}

const templates = {
  accept: "part_accepted",
  decline: "part_declined",
  pack: "part_packed",
  hand_over: "part_handed_over",
  deliver: "part_delivered",
  fail: "part_failed",
  take_back: "part_returned",
  cancel: "part_canceled",
  shorten: "part_shortened",
  collect: "part_delivered",
} as const

/** Templates for collection at the producer's premises, where nothing is shipped. */
const templatesAtProducer = {
  ...templates,
  pack: "part_ready_to_fetch",
  collect: "part_fetched",
} as const

function templateOf({ row: { own_pickup } }: Part, { action, from_status }: ProducerOrderEventRow) {
  if (action === "place" || action === "complain") return null
  if (!own_pickup) return templates[action]
  return action === "take_back" && from_status === "packed" ? "part_not_fetched" : templatesAtProducer[action]
}

const goodsText = (lines: readonly { title: string; quantity: number }[]): string[] =>
  lines.map(({ title, quantity }) => `${title} × ${String(quantity)}`)

/** Notifies buyer and producer of one event. The idempotency keys contain the event's id, so each is notified once. */
export async function notifyOfEvent(
  container: MedusaContainer,
  notified: NotifiedOrder,
  event: ProducerOrderEventRow,
): Promise<void> {
  const part = notified.parts.find(({ row }) => row.id === event.producer_order_id)
  if (!part || event.action === "complain") return
  const { order, orderId } = notified
  const path = `/don-hang/${signOrderToken(orderId, linkKeys())}`
  const locale: Locale = order.metadata?.locale === "en" ? "en" : "vi"
  const orderCode = orderCodeOf(Number(order.display_id))
  const amounts = (one: Part) =>
    amountsOf(one.row.status, amountLines(one.lines), Number(one.row.delivery_fee)).total
  const forProducer = { partCode: part.row.code, partId: part.row.id, reason: event.reason }
  const buyer = { audience: "buyer" as const, recipient: { email: order.email }, locale }
  const producer = { audience: "producer" as const, recipient: { feed: part.row.producer_id } }

  if (event.action === "place") {
    await queueNotification(container, {
      ...buyer,
      key: `order:${orderId}:placed`,
      template: "order_placed",
      data: {
        orderCode,
        path,
        total: notified.parts.reduce((sum, one) => sum + Number(one.row.total), 0),
        producerNames: notified.parts.map(({ row }) => notified.producerNames.get(row.producer_id) ?? ""),
      },
    })
    await queueNotification(container, {
      ...producer,
      key: `part-event:${event.id}`,
      template: "producer_new_order",
      data: { ...forProducer, lines: goodsText(part.lines) },
    })
    return
  }
  const template = templateOf(part, event)
  if (!template) return
  await queueNotification(container, {
    ...buyer,
    key: `part-event:${event.id}`,
    template,
    data: {
      orderCode,
      partCode: part.row.code,
      producerName: notified.producerNames.get(part.row.producer_id) ?? "",
      place: part.row.own_pickup ? ownPickupAddress(part.row.own_pickup) : null,
      path,
      reason: event.reason,
      carrier: event.data?.carrier ?? null,
      trackingNumber: event.data?.trackingNumber ?? null,
      lines: goodsText(event.data?.lines ?? []),
      total: amounts(part),
    },
  })
  if (event.action === "cancel" || event.action === "shorten")
    await queueNotification(container, {
      ...producer,
      key: `part-event:${event.id}:desk`,
      template: event.action === "cancel" ? "producer_canceled" : "producer_shortened",
      data: { ...forProducer, lines: goodsText(event.data?.lines ?? []) },
    })
}
