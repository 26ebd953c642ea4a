import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Rewrites the identity keys of a producer's listings when the producer's own key changes, so that a recognition list
 * finds them. A listing's key begins with its producer's.
 */
export async function changeListingIdentity(
  trx: Knex,
  { producerId, from, to }: { readonly producerId: string; readonly from: string; readonly to: string },
): Promise<void> {
  await trx("listing")
    .where({ producer_id: producerId })
    .whereRaw("starts_with(identity_key, ?)", [`${from}|`])
    .update({ identity_key: trx.raw("? || substr(identity_key, ?)", [to, from.length + 1]) })
}
