import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { releaseEntry } from "@ocop/money"
import { postEntries } from "./post"
import { stamp } from "./post-sales"
import { BATCH, dongOf, reversedOf, type ProducerOrderRow } from "./rows"

/** Makes money due whose return window ended at `at` or before, less refunds. */
export async function releaseDue(trx: Knex.Transaction, at: Date): Promise<number> {
  const { rows } = (await trx.raw(
    `select p.* from settlement_producer_order p
      where p.sold_at is not null and p.released_at is null and p.due_at <= ?
      order by p.id limit ? for update of p skip locked`,
    [at, BATCH],
  )) as { rows: ProducerOrderRow[] }
  if (rows.length === 0) return 0
  const reversed = new Map<string, number>()
  const taken = await reversedOf(
    trx,
    rows.map((row) => row.id),
  )
  for (const [place, { producer }] of taken) {
    const partId = place.split(" ", 1)[0]!
    reversed.set(partId, (reversed.get(partId) ?? 0) + producer)
  }
  await postEntries(
    trx,
    rows.map((part) => ({
      sourceType: part.source_type,
      sourceId: part.source_id,
      step: "released",
      partId: part.id,
      occurredAt: part.due_at!,
      postings: releaseEntry(part.producer_id, dongOf(part.producer_total) - (reversed.get(part.id) ?? 0)),
    })),
  )
  await stamp(
    trx,
    "released_at",
    rows.map((row) => ({ id: row.id, moment: at })),
  )
  return rows.length
}
