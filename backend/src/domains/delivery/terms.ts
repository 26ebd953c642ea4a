import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ProducerTerms } from "@ocop/delivery"
import { rowsOf } from "../../shared/database"

/** A row of the table of delivery terms: one version of a producer's terms. */
export interface TermsRow {
  readonly producer_id: string
  readonly version: number
  readonly bands: ProducerTerms["bands"]
  readonly free_from_dong: number | null
  readonly pickup: ProducerTerms["pickup"]
  readonly valid_from: Date
  readonly actor_name: string
}

export const termsOf = ({ bands, free_from_dong, pickup }: TermsRow): ProducerTerms => ({
  bands,
  freeFromDong: free_from_dong === null ? null : Number(free_from_dong),
  pickup,
})

/** The delivery terms in force, by producer; a producer without terms is missing. */
export async function presentTerms(
  database: Knex,
  producerIds: readonly string[],
): Promise<ReadonlyMap<string, TermsRow>> {
  if (producerIds.length === 0) return new Map()
  const rows = await rowsOf<TermsRow>(
    database,
    `select distinct on (producer_id) producer_id, version, bands, free_from_dong, pickup, valid_from, actor_name
       from producer_delivery_terms
      where producer_id = any(?) and deleted_at is null
      order by producer_id, version desc`,
    [[...new Set(producerIds)]],
  )
  return new Map(rows.map((row) => [row.producer_id, row]))
}
