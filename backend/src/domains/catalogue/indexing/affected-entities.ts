import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SearchKind } from "./search-targets"

export interface Change {
  readonly entity: string
  readonly entity_id: string
}

const idsOf = (changes: readonly Change[], entity: string): string[] => [
  ...new Set(changes.filter((change) => change.entity === entity).map((change) => change.entity_id)),
]

async function column(rows: Promise<ReadonlyArray<{ id: string }>>): Promise<string[]> {
  return (await rows).map((row) => row.id)
}

/** Products of changed price sets, inventory items and producers, which a listing document joins. */
async function affectedProducts(database: Knex, changes: readonly Change[]): Promise<string[]> {
  const priceSets = idsOf(changes, "price_set")
  const items = idsOf(changes, "inventory_item")
  const producers = idsOf(changes, "producer")
  const found = await Promise.all([
    priceSets.length === 0
      ? []
      : column(
          database("product_variant_price_set as link")
            .join("product_variant as variant", "variant.id", "link.variant_id")
            .whereIn("link.price_set_id", priceSets)
            .distinct("variant.product_id as id"),
        ),
    items.length === 0
      ? []
      : column(
          database("product_variant_inventory_item as link")
            .join("product_variant as variant", "variant.id", "link.variant_id")
            .whereIn("link.inventory_item_id", items)
            .distinct("variant.product_id as id"),
        ),
    producers.length === 0
      ? []
      : column(database("listing").whereIn("producer_id", producers).distinct("product_id as id")),
  ])
  return [...new Set([...idsOf(changes, "product"), ...found.flat()])]
}

/** Producers of changed products: a producer's document counts its listings and their stars. */
async function affectedProducers(database: Knex, changes: readonly Change[]): Promise<string[]> {
  const products = idsOf(changes, "product")
  const found =
    products.length === 0
      ? []
      : await column(database("listing").whereIn("product_id", products).distinct("producer_id as id"))
  return [...new Set([...idsOf(changes, "producer"), ...found])]
}

/** Ids of the search documents of one kind that a batch of the change log affects. */
export async function affectedEntities(
  database: Knex,
  kind: SearchKind,
  changes: readonly Change[],
): Promise<string[]> {
  if (kind === "listing") return affectedProducts(database, changes)
  if (kind === "producer") return affectedProducers(database, changes)
  return idsOf(changes, "sales_point")
}
