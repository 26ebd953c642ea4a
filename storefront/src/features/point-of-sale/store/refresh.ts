import type { ApiResult } from "@ocop/contracts"
import type { TerminalCatalogue, TerminalItem } from "../lib/terminal-types"
import type { CounterDatabase } from "./database"

/**
 * Reads the point's goods when anything of them changed. The new catalogue takes the old one's place as a whole, in
 * one transaction: a line that breaks in the middle leaves the old one.
 *
 * @returns whether there is a new catalogue; the problem's code otherwise
 */
export async function refreshCatalogue(
  database: CounterDatabase,
  read: (after: string | null) => Promise<ApiResult<TerminalCatalogue>>,
  now: number,
): Promise<{ changed: boolean; problem: string | null }> {
  const known = await database.setting("catalogue")
  const items: TerminalItem[] = []
  let version: string | null = null
  let after: string | null = null
  do {
    const page: ApiResult<TerminalCatalogue> = await read(after)
    if (!page.ok) return { changed: false, problem: page.problem.code }
    if (version === null && page.value.version === known?.version) return { changed: false, problem: null }
    // It changed between two pages: the next refreshing begins anew.
    if (version !== null && page.value.version !== version) return { changed: false, problem: null }
    version = page.value.version
    items.push(...page.value.items)
    after = page.value.next
  } while (after !== null)
  await database.transaction("rw", [database.items, database.settings], async () => {
    await database.items.clear()
    await database.items.bulkPut(items)
    await database.keep("catalogue", { version: version!, readAt: new Date(now).toISOString() })
  })
  return { changed: true, problem: null }
}

/**
 * A device that becomes another terminal keeps everything. What could not be sent gets numbers of the new terminal,
 * whose count begins at `nextSeq`, and keeps its key, so that nothing counts twice. The rest stays to be looked at,
 * below zero, where no number is ever sent.
 *
 * @returns how many facts wait
 */
export async function becomeTerminal(database: CounterDatabase, nextSeq: number): Promise<number> {
  return database.transaction("rw", [database.operations, database.settings], async () => {
    const all = await database.operations.orderBy("seq").toArray()
    const waits = all.filter(({ state }) => state === "waiting")
    const rest = all.filter(({ state }) => state !== "waiting")
    await database.operations.clear()
    await database.operations.bulkAdd([
      ...waits.map((operation, index) => ({ ...operation, seq: nextSeq + index })),
      ...rest.map((operation, index) => ({ ...operation, seq: index - rest.length })),
    ])
    await database.keep("nextSeq", nextSeq + waits.length)
    await database.keep("sync", undefined)
    await database.keep("catalogue", undefined)
    return waits.length
  })
}
