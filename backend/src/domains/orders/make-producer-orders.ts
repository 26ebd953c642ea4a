import { randomInt } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { splitOrder } from "@ocop/producer-orders"
import { loadGoods } from "../basket/load-goods"
import type { ParcelPlan } from "../basket/parcel-plan"
import { orderCodeOf, producerOrderCodeOf } from "../../shared/order-code"
import { PRODUCER_ORDER_MODULE } from "../../modules/producer-order"
import type { ProducerOrderModuleService } from "../../modules/producer-order/service"

interface OrderRow {
  id: string
  display_id: number
  created_at: string | Date
  items:
    | ({
        id: string
        product_id: string | null
        variant_id: string | null
        title: string
        quantity: number
        unit_price: number
      } | null)[]
    | null
  shipping_methods: ({ data: unknown } | null)[] | null
}

const fields = [
  "id",
  "display_id",
  "created_at",
  // An order line's quantity lives on its detail; Medusa resolves it only when the whole line is selected.
  "items.*",
  "items.detail.*",
  "shipping_methods.data",
]

/** Producer order rows of an order: the pure rule of @ocop/producer-orders on the order and its parcel snapshot. */
async function producerOrdersOf(container: MedusaContainer, orderId: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields,
    filters: { id: orderId },
  })
  const order = data[0] as unknown as OrderRow | undefined
  if (!order) throw new Error(`Order ${orderId} does not exist`)
  const plan = order.shipping_methods?.[0]?.data as ParcelPlan | undefined
  if (plan?.version !== 1) throw new Error(`Order ${orderId} carries no frozen parcels`)
  const items = (order.items ?? []).filter((item) => item !== null)
  const goods = await loadGoods(
    container,
    items.flatMap((item) => item.variant_id ?? []),
  )
  const result = splitOrder(
    items.map((item) => ({
      lineKey: item.variant_id ?? item.id,
      quantity: Number(item.quantity),
      lineTotal: Number(item.unit_price) * Number(item.quantity),
      item,
    })),
    plan.parcels,
  )
  if (!result.ok)
    throw new Error(`Order ${orderId} cannot be split: ${result.code} ${result.lineKeys.join(" ")}`)

  const orderCode = orderCodeOf(Number(order.display_id))
  const parts = [...result.producerOrders].sort((a, b) => (a.producerId < b.producerId ? -1 : 1))
  return parts.map((part, index) => {
    const parcel = plan.parcels.find(({ producerId }) => producerId === part.producerId)!
    return {
      order_id: orderId,
      producer_id: part.producerId,
      code: producerOrderCodeOf(orderCode, index + 1),
      items_total: part.itemsTotal,
      delivery_fee: part.deliveryFee,
      total: part.total,
      weight_grams: part.weightGrams,
      band: parcel.band,
      days_min: parcel.days[0],
      days_max: parcel.days[1],
      pickup_point_id: plan.pickup?.pointId ?? null,
      own_pickup: parcel.fetch ? { ...parcel.fetch } : null,
      pickup_code: parcel.fetch ? String(randomInt(1_000_000)).padStart(6, "0") : null,
      placed_at: new Date(order.created_at),
      lines: part.lines.map(({ item, quantity, lineTotal }) => ({
        order_line_id: item.id,
        product_id: item.product_id,
        variant_id: item.variant_id,
        title: item.title,
        unit: goods.get(item.variant_id ?? "")?.unit ?? null,
        quantity,
        unit_price: Number(item.unit_price),
        subtotal: lineTotal,
      })),
    }
  })
}

const serviceOf = (container: MedusaContainer): ProducerOrderModuleService =>
  container.resolve(PRODUCER_ORDER_MODULE)

/**
 * Creates the missing producer orders of an order, one per producer. Idempotent: existing ones stay as they are, and
 * the unique index on order and producer rejects duplicates of concurrent processes.
 *
 * @returns ids of the producer orders that this call created
 * @throws Error when the order has no parcels or does not match them; nothing is created then
 */
export async function makeProducerOrders(container: MedusaContainer, orderId: string): Promise<string[]> {
  const service = serviceOf(container)
  return container.resolve(Modules.LOCKING).execute(`producer-orders:${orderId}`, async () => {
    const parts = await producerOrdersOf(container, orderId)
    const existing = await service.listProducerOrders({ order_id: orderId }, { select: ["producer_id"] })
    const have = new Set(existing.map((part) => part.producer_id))
    const missing = parts.filter((part) => !have.has(part.producer_id))
    if (missing.length === 0) return []
    const made = await service.createWithLines(missing)
    return made.map((part) => part.id)
  })
}

/** Compensation: removes producer orders when the completion that created them fails after all. */
export async function removeProducerOrders(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const service = serviceOf(container)
  const lines = await service.listProducerOrderLines({ producer_order_id: [...ids] }, { select: ["id"] })
  await service.deleteProducerOrderLines(lines.map((line) => line.id))
  await service.deleteProducerOrders([...ids])
}
