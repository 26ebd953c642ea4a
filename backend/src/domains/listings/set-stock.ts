import type { MedusaContainer } from "@medusajs/framework/types"
import type { OwnListing } from "@ocop/contracts"
import { ProblemError } from "../../shared/errors/problem"
import { ownFacts, readOwnListing } from "./read-own-listing"
import { sizesOf } from "./sizes"
import { platform } from "../../shared/platform"
import type { ProducerScope } from "../producers/scope"
import { databaseOf } from "../../shared/database"

/**
 * Sets the stock at the producer's own location, under the level's lock; the stock ledger's trigger records the
 * movement and who made it. Never below the reserved quantity.
 *
 * @param sizeId of a further size; without it, of the first
 * @throws ProblemError `not_found`, `stock_below_reserved`
 */
export async function setStock(
  container: MedusaContainer,
  {
    producerId,
    member,
  }: { readonly producerId: string; readonly member: Pick<ProducerScope["member"], "id"> },
  id: string,
  stocked: number,
  sizeId?: string,
): Promise<OwnListing> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const facts = await ownFacts(database, producerId, stockLocationId, id)
  const sizes = sizeId ? await sizesOf(database, [facts.product_id], stockLocationId) : null
  const itemId = sizes
    ? sizes.get(facts.product_id)?.find((size) => size.id === sizeId)?.itemId
    : facts.inventory_item_id
  if (!itemId) throw new ProblemError("not_found")
  const level = { inventory_item_id: itemId, location_id: stockLocationId }
  await database.transaction(async (trx) => {
    const row = (await trx("inventory_level")
      .where(level)
      .whereNull("deleted_at")
      .forUpdate()
      .first("id", "reserved_quantity")) as { id: string; reserved_quantity: string } | undefined
    if (!row) throw new ProblemError("not_found")
    if (stocked < Number(row.reserved_quantity)) throw new ProblemError("stock_below_reserved")
    await trx.raw("select set_config('stock.kind', 'home_count', true), set_config('stock.actor', ?, true)", [
      member.id,
    ])
    await trx("inventory_level")
      .where({ id: row.id })
      .update({
        stocked_quantity: stocked,
        raw_stocked_quantity: JSON.stringify({ value: String(stocked), precision: 20 }),
        updated_at: trx.raw("now()"),
      })
    await trx("listing")
      .where({ id })
      .update({ updated_at: trx.raw("clock_timestamp()") })
  })
  return readOwnListing(database, producerId, stockLocationId, id)
}
