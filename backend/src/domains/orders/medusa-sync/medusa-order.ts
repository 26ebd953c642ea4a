import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ProducerOrderLineRow, ProducerOrderRow } from "../producer-order-rows"

/** Medusa's order, limited to the fields that the sync of producer orders changes. */
export interface MedusaOrder {
  readonly id: string
  readonly status: string
  readonly items: readonly MedusaItem[]
  readonly fulfillments: readonly MedusaFulfillment[]
  readonly credited: ReadonlySet<string>
}

export interface MedusaItem {
  readonly id: string
  readonly quantity: number
  readonly fulfilled: number
  readonly returned: number
}

export interface MedusaFulfillment {
  readonly id: string
  readonly partId: string | null
  readonly locationId: string
  readonly shipped: boolean
  readonly delivered: boolean
}

interface Row {
  id: string
  status: string
  items:
    | ({
        id: string
        quantity: unknown
        detail: { fulfilled_quantity: unknown; return_received_quantity: unknown } | null
      } | null)[]
    | null
  fulfillments:
    | ({
        id: string
        location_id: string
        metadata: { producer_order_id?: string } | null
        canceled_at: unknown
        shipped_at: unknown
        delivered_at: unknown
      } | null)[]
    | null
  credit_lines: ({ reference: string | null; reference_id: string | null } | null)[] | null
}

/** Reference of the credit line that takes a producer order's delivery fee off the order. */
export const FEE_CREDIT = "producer_order_fee"

export async function readOrder(container: MedusaContainer, orderId: string): Promise<MedusaOrder> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "items.*", "items.detail.*", "fulfillments.*", "credit_lines.*"],
    filters: { id: orderId },
  })
  const row = data[0] as unknown as Row | undefined
  if (!row) throw new Error(`Order ${orderId} does not exist`)
  return {
    id: row.id,
    status: row.status,
    items: (row.items ?? [])
      .filter((item) => item !== null)
      .map((item) => ({
        id: item.id,
        quantity: Number(item.quantity),
        fulfilled: Number(item.detail?.fulfilled_quantity ?? 0),
        returned: Number(item.detail?.return_received_quantity ?? 0),
      })),
    fulfillments: (row.fulfillments ?? [])
      .filter((fulfillment) => fulfillment !== null && !fulfillment.canceled_at)
      .map((fulfillment) => ({
        id: fulfillment!.id,
        partId: fulfillment!.metadata?.producer_order_id ?? null,
        locationId: fulfillment!.location_id,
        shipped: Boolean(fulfillment!.shipped_at),
        delivered: Boolean(fulfillment!.delivered_at),
      })),
    credited: new Set(
      (row.credit_lines ?? []).flatMap((line) =>
        line?.reference === FEE_CREDIT && line.reference_id ? [line.reference_id] : [],
      ),
    ),
  }
}

/** A producer order with its lines, as the sync reads it. */
export interface Part {
  readonly row: ProducerOrderRow
  readonly lines: readonly ProducerOrderLineRow[]
}
