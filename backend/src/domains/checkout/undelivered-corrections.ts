import type { MedusaContainer } from "@medusajs/framework/types"
import type { BasketCorrection, ProblemCode } from "@ocop/contracts"
import { databaseOf, rowsOf } from "../../shared/database"

/** What an order changed in a basket when its buyer had been sent away to come again. */
export interface UndeliveredCorrections {
  /** The order as it was sent, to the letter. */
  readonly order: string
  readonly code: ProblemCode
  readonly corrections: readonly BasketCorrection[]
}

const KEY = "unheard_corrections"

/**
 * Keeps with the basket what was taken out of it while nobody listened: whoever comes again, at whichever server, must
 * hear that the goods are gone and not that the basket is empty.
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

/** Takes what was kept for this order, once: of several calls one gets it. */
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
