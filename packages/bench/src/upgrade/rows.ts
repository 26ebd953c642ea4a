import type { Shop } from "./shop.ts"

/** A table by its identity, which stays when a migration gives it another name. */
export interface TableRows {
  readonly id: number
  readonly name: string
  readonly rows: number
}

/** Rows of every table of the shop. */
export async function countRows(shop: Pick<Shop, "query">): Promise<TableRows[]> {
  const tables = await shop.query<{ id: number; name: string }>(
    `select oid::int as id, relname as name from pg_class
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  )
  const counted: TableRows[] = []
  for (const { id, name } of tables) {
    const [row] = await shop.query<{ rows: number }>(
      `select count(*)::int as rows from "${name.replaceAll('"', '""')}"`,
    )
    counted.push({ id, name, rows: row?.rows ?? 0 })
  }
  return counted
}

/** Tables whose rows go by themselves: what was carried out or read, counters that run out, indexes that are rebuilt. */
const PASSING = /^(rate_limit$|search_change$|search_index|search_pg_|workflow_execution$)/

/** Tables that lost rows or are gone, in words. */
export function lostRows(before: readonly TableRows[], after: readonly TableRows[]): string[] {
  const now = new Map(after.map((table) => [table.id, table]))
  return before.flatMap(({ id, name, rows }) => {
    const same = now.get(id)
    if (!same) return rows === 0 ? [] : [`${name} (${rows} rows) is gone`]
    if (same.rows >= rows || PASSING.test(name)) return []
    return [`${same.name}: ${rows} rows before, ${same.rows} now`]
  })
}
