import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"

import type { DeviceDisk } from "./counter.ts"
import type { Filled } from "./fill.ts"
import type { Shop } from "./shop.ts"

/** What a test needs to know of a database that an old build has filled. */
export interface FixtureFacts {
  readonly revision: string
  /** When the database was written down. */
  readonly at: string
  readonly publishableKey: string
  readonly basketId: string
  readonly orders: { readonly cod: string; readonly transfer: string; readonly last: string }
  readonly stockListId: string
  /** The counter that has unsent sales on its disk (`device.json`). */
  readonly terminalKey: string
  readonly receipts: readonly string[]
}

const DUMP_MS = 120_000
/** Rows of these say nothing of what people did, and the next start makes them again. */
const WITHOUT_ROWS = ["search_pg_*", "search_change", "workflow_execution"]

/**
 * Writes down what an old build has made: its database as SQL, the disk of a counter's device, and the links and keys
 * that people have.
 *
 * @throws Error where there is no `pg_dump` that is as new as the database's server
 */
export function writeFixture(shop: Shop, filled: Filled, revision: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const sql = execFileSync(
    "pg_dump",
    [
      "--no-owner",
      "--no-privileges",
      "--no-comments",
      "--inserts",
      "--rows-per-insert=100",
      ...WITHOUT_ROWS.map((table) => `--exclude-table-data=public.${table}`),
      shop.databaseUrl,
    ],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024, timeout: DUMP_MS },
  )
  // Commands of psql itself, which a driver does not know.
  const plain = sql.replace(/^\\(?:un)?restrict .*\n/gm, "")
  writeFileSync(join(folder, "database.sql.gz"), gzipSync(plain, { level: 9 }))
  const { basket, cod, transfer, last, stockList, closed } = filled
  const facts: FixtureFacts = {
    revision,
    at: new Date().toISOString(),
    publishableKey: shop.publishableKey,
    basketId: basket.id,
    orders: { cod: cod.token, transfer: transfer.token, last: last.token },
    stockListId: stockList.id,
    terminalKey: closed.key,
    receipts: closed.receipts,
  }
  writeJson(join(folder, "facts.json"), facts)
  writeJson(join(folder, "device.json"), closed.disk satisfies DeviceDisk)
}

const writeJson = (path: string, value: unknown): void =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`)
