import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PlannedRow } from "./planned-row"
import { KNOWN_COLUMNS, type KnownCertificate } from "./known-certificate"

/** What the register knows about the goods of some rows. */
export interface KnownGoods {
  /** Product of each listing key. */
  readonly productIds: ReadonlyMap<string, string>
  /** Titles of those products, by product. */
  readonly titles: ReadonlyMap<string, string>
  /** Certificates of those products, and every other one with a code that the rows name. */
  readonly certificates: readonly KnownCertificate[]
}

/** Reads the certificates that rows of a list may tell of; two queries whatever the number of rows. */
export async function readKnown(database: Knex, rows: readonly PlannedRow[]): Promise<KnownGoods> {
  const keys = [...new Set(rows.map((row) => row.listingKey))]
  const codes = [
    ...new Set(rows.flatMap(({ certificate }) => (certificate?.codeIsOfficial ? certificate.code : []))),
  ]
  const listings = (await database("listing")
    .join("product", "product.id", "listing.product_id")
    .whereIn("listing.identity_key", keys)
    .whereNull("listing.deleted_at")
    .whereNull("product.deleted_at")
    .select("listing.identity_key as key", "product.id", "product.title")) as {
    key: string
    id: string
    title: string
  }[]
  const ids = listings.map(({ id }) => id)
  const certificates = (await database("certificate")
    .whereNull("deleted_at")
    .where((query) => void query.whereIn("product_id", ids).orWhereIn("code", codes))
    .orderBy("valid_from")
    .select(...KNOWN_COLUMNS)) as KnownCertificate[]
  return {
    productIds: new Map(listings.map(({ key, id }) => [key, id])),
    titles: new Map(listings.map(({ id, title }) => [id, title])),
    certificates,
  }
}
