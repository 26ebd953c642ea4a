import type { Context, InferTypeOf } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { ProducerOrder } from "./models/producer-order"
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
}

export class ProducerOrderModuleService extends MedusaService({ ProducerOrder, ProducerOrderLine }) {
  /** Stores parts with their lines in one transaction: an order never has half of its parts. */
  @InjectTransactionManager()
  async createParts(
    parts: NewProducerOrder[],
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; order_id: string }[]> {
    const made = await this.createProducerOrders(
      parts.map(({ lines: _, ...part }) => part),
      context,
    )
    const idByCode = new Map(made.map((part) => [part.code, part.id]))
    await this.createProducerOrderLines(
      parts.flatMap(({ code, lines }) =>
        lines.map((line) => ({ ...line, producer_order_id: idByCode.get(code)! })),
      ),
      context,
    )
    return made.map(({ id, order_id }) => ({ id, order_id }))
  }
}
