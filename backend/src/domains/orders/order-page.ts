import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { LegalType, OrderPage, BuyerProducerOrder } from "@ocop/contracts"
import type { OwnPickup } from "@ocop/delivery"
import { isOver, lineNow, orderSums } from "@ocop/producer-orders"
import { loadGoods, type Goods } from "../basket/load-goods"
import { ownPickupView } from "../delivery/producer-pickup"
import { orderMoney } from "../payments/order-money"
import { addressText, maskedPhone, type StoredAddress } from "../delivery/delivery-address"
import { orderPickup } from "../sales-points/order-pickup"
import { orderCodeOf } from "../../shared/order-code"
import { producerOrderTimeline, type ProducerOrderEvent } from "./producer-order-timeline"

interface ProducerOrderRow {
  id: string
  code: string
  producer_id: string
  status: BuyerProducerOrder["status"]
  items_total: number
  delivery_fee: number
  total: number
  weight_grams: number
  days_min: number
  days_max: number
  handed_by: BuyerProducerOrder["handedBy"]
  carrier: string | null
  tracking_number: string | null
  own_pickup: OwnPickup | null
  pickup_code: string | null
  lines: {
    id: string
    order_line_id: string
    canceled_quantity: number
    product_id: string | null
    variant_id: string | null
    title: string
    unit: string | null
    quantity: number
    unit_price: number
    subtotal: number
  }[]
  events: ProducerOrderEvent[]
}

interface OrderRow {
  display_id: number
  created_at: string | Date
  metadata: Record<string, unknown> | null
  shipping_address: StoredAddress | null
  producer_orders: (ProducerOrderRow | null)[] | null
}

interface ProducerRow {
  id: string
  handle: string
  name: string
  legal_type: LegalType | null
  phone: string | null
  contact_consent_at: string | Date | null
}

const fields = [
  "id",
  "display_id",
  "created_at",
  "metadata",
  "shipping_address.*",
  "producer_orders.*",
  "producer_orders.lines.*",
  "producer_orders.events.*",
]

/**
 * The collection point and code; the code is shown only while there is something to collect, because later only a
 * stranger could use it.
 */
function ownPickupOf({ own_pickup, pickup_code, status }: ProducerOrderRow): BuyerProducerOrder["ownPickup"] {
  if (!own_pickup) return null
  const over = isOver(status) || status === "delivered"
  return { ...ownPickupView(own_pickup), code: over ? null : pickup_code }
}

/** In the order of purchase: ids grow with time. */
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

function partView(
  part: ProducerOrderRow,
  producer: ProducerRow | undefined,
  goods: ReadonlyMap<string, Goods>,
): BuyerProducerOrder {
  return {
    code: part.code,
    producer: {
      id: part.producer_id,
      handle: producer?.handle ?? "",
      name: producer?.name ?? "",
      legalType: producer?.legal_type ?? null,
    },
    // A producer's telephone number is shown only with the producer's consent (Law 91/2025/QH15).
    producerPhone: producer?.contact_consent_at ? producer.phone : null,
    status: part.status,
    ...producerOrderTimeline(part),
    lines: part.lines.toSorted(byId).map((line) => {
      const present = goods.get(line.variant_id ?? "")
      return {
        id: line.order_line_id,
        canceledQuantity: Number(line.canceled_quantity),
        productId: line.product_id,
        handle: present?.handle ?? null,
        title: line.title,
        unit: line.unit,
        set: present?.set ?? null,
        imageUrl: present?.imageUrl ?? null,
        quantity: Number(line.quantity),
        unitPrice: Number(line.unit_price),
        subtotal: Number(line.subtotal),
        amount: lineNow(part.status, {
          id: line.order_line_id,
          quantity: Number(line.quantity),
          canceledQuantity: Number(line.canceled_quantity),
          unitPrice: Number(line.unit_price),
        }).amount,
      }
    }),
    itemsTotal: Number(part.items_total),
    deliveryFee: Number(part.delivery_fee),
    total: Number(part.total),
    weightGrams: Number(part.weight_grams),
    daysMin: Number(part.days_min),
    daysMax: Number(part.days_max),
    ownPickup: ownPickupOf(part),
  }
}

const sumOf = (parts: readonly BuyerProducerOrder[], key: "itemsTotal" | "deliveryFee" | "total"): number =>
  parts.reduce((sum, part) => sum + part[key], 0)

/**
 * The buyer's page of an order: its producer orders with their states and amounts. Null when there is no such order.
 * The telephone number is masked because links get forwarded.
 */
export async function orderPage(container: MedusaContainer, orderId: string): Promise<OrderPage | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields, filters: { id: orderId } })
  const order = data[0] as unknown as OrderRow | undefined
  if (!order) return null
  const rows = (order.producer_orders ?? []).filter((row) => row !== null)
  rows.sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }))

  const { data: producers } = await query.graph({
    entity: "producer",
    fields: ["id", "handle", "name", "legal_type", "phone", "contact_consent_at"],
    filters: { id: rows.map((row) => row.producer_id) },
  })
  const producerById = new Map((producers as unknown as ProducerRow[]).map((row) => [row.id, row]))
  const goods = await loadGoods(
    container,
    rows.flatMap((row) => row.lines.flatMap((line) => line.variant_id ?? [])),
  )
  const parts = rows.map((row) => partView(row, producerById.get(row.producer_id), goods))
  const { note } = order.metadata ?? {}
  const money = await orderMoney(container, orderId, rows)
  const sums = orderSums(
    parts.map(({ total, due }) => ({ ordered: total, due })),
    money,
  )
  return {
    code: orderCodeOf(Number(order.display_id)),
    placedAt: new Date(order.created_at).toISOString(),
    contactName: order.shipping_address?.first_name ?? "",
    phoneMasked: maskedPhone(order.shipping_address?.phone),
    addressText: addressText(order.shipping_address),
    note: typeof note === "string" && note !== "" ? note : null,
    payment: money.method,
    money,
    pickup: await orderPickup(container, orderId),
    parts,
    itemsTotal: sumOf(parts, "itemsTotal"),
    deliveryTotal: sumOf(parts, "deliveryFee"),
    total: sumOf(parts, "total"),
    canceledTotal: sums.canceled,
    due: sums.now,
    toPay: sums.toPay,
    illustrative: [...goods.values()].some((entry) => entry.illustrative.includes("price")),
  }
}
