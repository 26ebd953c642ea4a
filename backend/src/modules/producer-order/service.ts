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

/** One producer's part with its lines, before it is stored. Amounts in integer dong. */
export type NewProducerOrder = Pick<InferTypeOf<typeof ProducerOrder>, PartFields> & {
  lines: Pick<InferTypeOf<typeof ProducerOrderLine>, LineFields>[]
  /** The sales point where the buyer fetches it. */
  pickup_point_id?: string | null
  /** The producer's own place where the buyer fetches it, and the code that the buyer shows there. */
  own_pickup?: Record<string, unknown> | null
  pickup_code?: string | null
  /** When the order was placed: earlier than now for a part that a crash left out. */
  placed_at?: Date
}

export class ProducerOrderModuleService extends MedusaService({
  ProducerOrder,
  ProducerOrderLine,
  ProducerOrderEvent,
}) {
  /**
   * Stores parts with their lines and the first event of each in one transaction: an order never has half of its
   * parts, and no part is without its beginning.
   */
  @InjectTransactionManager()
  async createParts(
    parts: NewProducerOrder[],
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; order_id: string }[]> {
    const now = new Date()
    const made = await this.createProducerOrders(
      parts.map(({ lines: _, placed_at = now, ...part }) => ({
        ...part,
        status_since: placed_at,
        // Nobody waits for the producer where the buyer fetches the goods.
        deadline_at: part.pickup_point_id ? null : deadlineOf("placed", placed_at, part.days_max),
      })),
      context,
    )
    const idByCode = new Map(made.map((part) => [part.code, part.id]))
    await this.createProducerOrderLines(
      parts.flatMap(({ code, lines }) => {
        // Ids that are made in one millisecond are in no order; read by id, lines are to come as they were bought.
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
