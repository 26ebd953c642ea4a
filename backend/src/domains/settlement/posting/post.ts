import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Posting } from "@ocop/money"

/** A ledger entry for one business fact. Source and step identify it permanently. */
export interface NewEntry {
  readonly sourceType: string
  readonly sourceId: string
  readonly step: string
  readonly partId?: string | null
  readonly occurredAt: Date
  readonly postings: readonly Posting[]
}

export const newId = (prefix: string): string => generateEntityId(undefined, prefix)

/**
 * Writes ledger entries that do not exist yet: the unique source makes a repeated or parallel posting of the same
 * fact a no-op. An entry without postings (all shares were zero) is left out.
 *
 * @returns id of each entry that this call wrote, by `sourceType sourceId step`
 */
export async function postEntries(
  trx: Knex.Transaction,
  entries: readonly NewEntry[],
): Promise<Map<string, string>> {
  const some = entries.filter((entry) => entry.postings.length > 0)
  if (some.length === 0) return new Map()
  const rows = some.map((entry) => ({
    id: newId("sten"),
    source_type: entry.sourceType,
    source_id: entry.sourceId,
    step: entry.step,
    part_id: entry.partId ?? null,
    occurred_at: entry.occurredAt.toISOString(),
    postings: entry.postings.length,
  }))
  // One insertion order everywhere, so that two writers of the same facts wait for each other without a deadlock.
  rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const written = (await trx.raw(
    `insert into settlement_entry (id, source_type, source_id, step, part_id, occurred_at, postings)
     select id, source_type, source_id, step, part_id, occurred_at, postings
       from jsonb_to_recordset(?::jsonb) as row(
         id text, source_type text, source_id text, step text, part_id text,
         occurred_at timestamptz, postings smallint)
     on conflict (source_type, source_id, step) do nothing
     returning id, source_type, source_id, step`,
    [JSON.stringify(rows)],
  )) as { rows: { id: string; source_type: string; source_id: string; step: string }[] }
  const idOf = new Map(written.rows.map((row) => [keyOf(row), row.id]))
  const postings = some.flatMap((entry) => {
    const id = idOf.get(keyOfEntry(entry))
    if (!id) return []
    return entry.postings.map(({ account, party, amount }, position) => ({
      entry_id: id,
      position,
      of: entry.postings.length,
      account,
      party,
      amount,
    }))
  })
  if (postings.length > 0)
    await trx.raw(
      `insert into settlement_posting (entry_id, position, "of", account, party, amount)
       select entry_id, position, "of", account, party, amount
         from jsonb_to_recordset(?::jsonb) as row(
           entry_id text, position smallint, "of" smallint, account text, party text, amount bigint)`,
      [JSON.stringify(postings)],
    )
  return idOf
}

const keyOf = (row: { source_type: string; source_id: string; step: string }): string =>
  `${row.source_type} ${row.source_id} ${row.step}`

export const keyOfEntry = (entry: Pick<NewEntry, "sourceType" | "sourceId" | "step">): string =>
  `${entry.sourceType} ${entry.sourceId} ${entry.step}`
