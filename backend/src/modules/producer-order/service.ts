import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { deadlineOf } from "@ocop/producer-orders"
import { ProducerOrder } from "./models/producer-order"
import { ProducerOrderEvent } from "./models/producer-order-event"
import { ProducerOrderLine } from "./models/producer-order-line"

type PartFields =
  | "order_id"
  | "producer_id"
  | "code"
  | "items_total"
  | "delivery_fee"
  | "total"
  | "weight_grams"
  | "band"
  | "days_min"
  | "days_max"
type LineFields =
  "order_line_id" | "product_id" | "variant_id" | "title" | "unit" | "quantity" | "unit_price" | "subtotal"

/** A new producer order with its lines, before it is stored. Amounts in integer dong. */
export type NewProducerOrder = Pick<InferTypeOf<typeof ProducerOrder>, PartFields> & {
  lines: Pick<InferTypeOf<typeof ProducerOrderLine>, LineFields>[]
  /** Sales point of the pickup. */
  pickup_point_id?: string | null
  /** Pickup at the producer's own address, and the code that the buyer shows there. */
  own_pickup?: Record<string, unknown> | null
  pickup_code?: string | null
  /** When the order was placed: in the past for a producer order that a crash left out. */
  placed_at?: Date
}

export class ProducerOrderModuleService extends MedusaService({
  ProducerOrder,
  ProducerOrderLine,
  ProducerOrderEvent,
}) {
  /**
   * Stores producer orders with their lines and the first event of each in one transaction: an order never has only
   * some of its producer orders, and no producer order is without its first event.
   */
  @InjectTransactionManager()
  async createWithLines(
    parts: NewProducerOrder[],
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; order_id: string }[]> {
    const now = new Date()
    const made = await this.createProducerOrders(
      parts.map(({ lines: _, placed_at = now, ...part }) => ({
        ...part,
        status_since: placed_at,
        // No deadline for the producer when the buyer picks the goods up at a sales point.
        deadline_at: part.pickup_point_id ? null : deadlineOf("placed", placed_at, part.days_max),
      })),
      context,
    )
    const idByCode = new Map(made.map((part) => [part.code, part.id]))
    await this.createProducerOrderLines(
      parts.flatMap(({ code, lines }) => {
        // Ids of one millisecond are in no order; sorted here, so that lines read by id come in the order of the
        // purchase.
        const ids = lines.map(() => generateEntityId(undefined, "porl")).sort()
        return lines.map((line, at) => ({ ...line, id: ids[at], producer_order_id: idByCode.get(code)! }))
      }),
      context,
    )
    await this.createProducerOrderEvents(
      made.map(({ id, status_since }) => ({
        producer_order_id: id,
        key: "place",
        action: "place",
        to_status: "placed",
        actor_kind: "buyer",
        at: status_since,
        next_sync_at: now,
      })),
      context,
    )
    return made.map(({ id, order_id }) => ({ id, order_id }))
  }
}
