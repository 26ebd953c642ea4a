import type { MedusaContainer } from "@medusajs/framework/types"
import type { BasketCorrection, ProblemCode } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"

/** Basket corrections of an order attempt whose response timed out before the buyer received them. */
export interface UndeliveredCorrections {
  /** The order request, byte for byte. */
  readonly order: string
  readonly code: ProblemCode
  readonly corrections: readonly BasketCorrection[]
}

const KEY = "unheard_corrections"

/**
 * Stores with the basket the corrections that no caller received, so that a retry at any server reports sold-out
 * goods and not an empty basket.
 */
export async function saveUndeliveredCorrections(
  container: MedusaContainer,
  cartId: string,
  unheard: UndeliveredCorrections,
): Promise<void> {
  await databaseOf(container).raw(
    `update cart set metadata = coalesce(metadata, '{}'::jsonb) || jsonb_build_object(?::text, ?::jsonb) where id = ?`,
    [KEY, JSON.stringify(unheard), cartId],
  )
}

/** Reads and removes the corrections stored for this order request; of several calls one gets them. */
export async function consumeUndeliveredCorrections(
  container: MedusaContainer,
  cartId: string,
  order: string,
): Promise<UndeliveredCorrections | null> {
  const [row] = await rowsOf<{ unheard: UndeliveredCorrections }>(
    databaseOf(container),
    `with kept as (
       select id, metadata -> '${KEY}' as unheard from cart
        where id = ? and metadata -> '${KEY}' ->> 'order' = ? for update)
     update cart set metadata = cart.metadata - '${KEY}' from kept where cart.id = kept.id returning kept.unheard`,
    [cartId, order],
  )
  return row?.unheard ?? null
}
