import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ProblemError } from "../../shared/errors/problem"
import { sellingPlace } from "./selling-place"

export interface CartLine {
  readonly id: string
  readonly variantId: string | null
  readonly title: string
  readonly quantity: number
  /** Integer dong, as last shown to the buyer. */
  readonly unitPrice: number
}

export interface Cart {
  readonly id: string
  readonly lines: readonly CartLine[]
  readonly paymentCollectionId: string | null
}

interface CartRow {
  id: string
  completed_at: string | Date | null
  currency_code: string
  sales_channel_id: string | null
  customer: { has_account: boolean } | null
  payment_collection: { id: string } | null
  items:
    | ({
        id: string
        variant_id: string | null
        title: string
        quantity: number
        unit_price: number
        created_at: string | Date
      } | null)[]
    | null
}

const fields = [
  "id",
  "completed_at",
  "currency_code",
  "sales_channel_id",
  "customer.has_account",
  "payment_collection.id",
  "items.id",
  "items.variant_id",
  "items.title",
  "items.quantity",
  "items.unit_price",
  "items.created_at",
]

/**
 * Reads an open guest basket of the shop, lines in the order in which they were added.
 *
 * @throws ProblemError `basket_not_found` for an unknown id, a basket of another channel and one of an account: all
 *   three answer alike, so that an id reveals nothing to a stranger; `basket_already_ordered` when it was completed
 */
export async function readCart(container: MedusaContainer, cartId: string): Promise<Cart> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields,
    filters: { id: cartId },
  })
  const row = data[0] as unknown as CartRow | undefined
  // A crash while a pickup was ordered leaves the basket in the point's channel.
  const place = row ? await sellingPlace(container, row.sales_channel_id) : null
  if (!row || !place || row.currency_code !== "vnd" || row.customer?.has_account) {
    throw new ProblemError("basket_not_found")
  }
  if (row.completed_at) throw new ProblemError("basket_already_ordered")
  const items = (row.items ?? []).filter((item) => item !== null)
  items.sort(
    (a, b) => Number(new Date(a.created_at)) - Number(new Date(b.created_at)) || (a.id < b.id ? -1 : 1),
  )
  return {
    id: row.id,
    paymentCollectionId: row.payment_collection?.id ?? null,
    lines: items.map((item) => ({
      id: item.id,
      variantId: item.variant_id,
      title: item.title,
      quantity: Number(item.quantity),
      unitPrice: Number(item.unit_price),
    })),
  }
}
