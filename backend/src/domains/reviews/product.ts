import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ProblemError } from "../../shared/errors/problem"

export interface SubjectProduct {
  readonly productId: string
  readonly producerId: string
  readonly title: string
}

/** Published products, with their listing and producer. */
const shownProducts = (database: Knex): Knex.QueryBuilder =>
  database("product")
    .join("listing", "listing.product_id", "product.id")
    .join("producer", "producer.id", "listing.producer_id")
    .where({ "product.status": "published", "producer.status": "published" })
    .whereNull("product.deleted_at")
    .whereNull("listing.deleted_at")
    .whereNull("producer.deleted_at")

/** The published product of a URL handle. @throws ProblemError `not_found` for an unpublished one as for none */
export async function productOfHandle(database: Knex, handle: string): Promise<SubjectProduct> {
  const row = (await shownProducts(database)
    .where("product.handle", handle)
    .first("product.id", "product.title", "producer.id as producer_id")) as
    { id: string; title: string; producer_id: string } | undefined
  if (!row) throw new ProblemError("not_found")
  return { productId: row.id, producerId: row.producer_id, title: row.title }
}
