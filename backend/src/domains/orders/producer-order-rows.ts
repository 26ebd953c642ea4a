import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OwnPickup } from "@ocop/delivery"
import type {
  AmountLine,
  ProducerOrderAction,
  ProducerOrderState,
  FulfilmentMethod,
} from "@ocop/producer-orders"

/** A row of the producer order table; amounts are integer dong as ordered. */
export interface ProducerOrderRow {
  readonly id: string
  readonly order_id: string
  readonly producer_id: string
  readonly code: string
  readonly status: ProducerOrderState
  readonly items_total: string
  readonly delivery_fee: string
  readonly total: string
  readonly weight_grams: number
  readonly days_min: number
  readonly days_max: number
  readonly status_since: Date
  readonly deadline_at: Date | null
  readonly handed_by: "carrier" | "own" | null
  readonly carrier: string | null
  readonly tracking_number: string | null
  readonly pickup_point_id: string | null
  readonly own_pickup: OwnPickup | null
  readonly created_at: Date
}

/** How a producer order reaches its buyer. */
export const wayOf = ({ own_pickup }: Pick<ProducerOrderRow, "own_pickup">): FulfilmentMethod =>
  own_pickup ? "at_producer" : "sent"

export interface ProducerOrderLineRow {
  readonly id: string
  readonly producer_order_id: string
  readonly order_line_id: string
  readonly product_id: string | null
  readonly variant_id: string | null
  readonly title: string
  readonly unit: string | null
  readonly quantity: number
  readonly canceled_quantity: number
  readonly unit_price: string
}

export interface ProducerOrderEventRow {
  readonly id: string
  readonly producer_order_id: string
  readonly key: string | null
  readonly action: ProducerOrderAction | "place" | "complain"
  readonly from_status: ProducerOrderState | null
  readonly to_status: ProducerOrderState
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly reason: string | null
  readonly data: EventData | null
  readonly at: Date
  readonly synced_at: Date | null
}

/** Data of a transition beside its reason. */
export interface EventData {
  readonly handedBy?: "carrier" | "own"
  readonly carrier?: string | null
  readonly trackingNumber?: string | null
  readonly lines?: readonly { readonly id: string; readonly quantity: number; readonly title: string }[]
  /** Set when the goods of a returned producer order are back in stock. */
  readonly stockReturned?: boolean
}

export const amountLines = (lines: readonly ProducerOrderLineRow[]): AmountLine[] =>
  lines.map((line) => ({
    id: line.id,
    quantity: line.quantity,
    canceledQuantity: line.canceled_quantity,
    unitPrice: Number(line.unit_price),
  }))

export const linesOf = async (database: Knex, partIds: readonly string[]): Promise<ProducerOrderLineRow[]> =>
  (await database("producer_order_line")
    .whereIn("producer_order_id", [...partIds])
    .whereNull("deleted_at")
    .orderBy("id")) as ProducerOrderLineRow[]
