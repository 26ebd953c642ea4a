import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Place of a row in a list that is sorted by a whole number and then by id. */
export interface Cursor {
  /** Whole number as text: microseconds do not fit into a JavaScript number with certainty. */
  readonly key: string
  readonly id: string
}

/** A row read with its sort key. */
export interface SortedRow {
  readonly id: string
  readonly sort_key: string
}

/** SQL of a column's moment in whole microseconds, as a sort key. */
export const microsecondsOf = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint`

/** SQL of a sort key by which the latest moment comes first in ascending order. */
export const latestFirst = (column: string): string => `(99999999999999999 - ${microsecondsOf(column)})`

/** Reads `<key>.<id>`, whose form the contract has checked; an id may contain dots. Null: the first page. */
export function readCursor(after: string | undefined): Cursor | null {
  const dot = after?.indexOf(".") ?? -1
  return after === undefined || dot < 1 ? null : { key: after.slice(0, dot), id: after.slice(dot + 1) }
}

/**
 * Sorts a query by key and id, begins behind a cursor, and reads one row more than a page holds.
 *
 * @param key SQL of the sort key, a whole number
 * @param id name of the id's column
 */
export function keysetPage(
  query: Knex.QueryBuilder,
  { key, id, direction = "asc" }: { key: string; id: string; direction?: "asc" | "desc" },
  { after, limit }: { after?: string | undefined; limit: number },
): void {
  const cursor = readCursor(after)
  if (cursor)
    void query.whereRaw(`(${key}, ${id}) ${direction === "asc" ? ">" : "<"} (?::bigint, ?)`, [
      cursor.key,
      cursor.id,
    ])
  void query.orderByRaw(`${key} ${direction}, ${id} ${direction}`).limit(limit + 1)
}

/** The rows of a page that was read with one row more, and the cursor of the next page; null on the last. */
export function pageOf<Row extends SortedRow>(
  rows: readonly Row[],
  limit: number,
): { page: Row[]; nextAfter: string | null } {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { page, nextAfter: last ? `${last.sort_key}.${last.id}` : null }
}
