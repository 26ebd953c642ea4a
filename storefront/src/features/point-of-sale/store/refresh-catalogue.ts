import type { ApiResult } from "@ocop/contracts"
import type { TerminalCatalogue, TerminalItem } from "../lib/terminal-types"
import type { PosDatabase } from "./database"

/**
 * Downloads the sales point's catalogue when it changed. The new one replaces the old one as a whole, in one
 * transaction: a connection that breaks in the middle leaves the old one.
 *
 * @returns whether there is a new catalogue; the problem's code otherwise
 */
export async function refreshCatalogue(
  database: PosDatabase,
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
    // It changed between two pages: the next refresh starts again.
    if (version !== null && page.value.version !== version) return { changed: false, problem: null }
    version = page.value.version
    items.push(...page.value.items)
    after = page.value.next
  } while (after !== null)
  await database.transaction("rw", [database.items, database.settings], async () => {
    await database.items.clear()
    await database.items.bulkPut(items)
    await database.saveSetting("catalogue", { version: version!, readAt: new Date(now).toISOString() })
  })
  return { changed: true, problem: null }
}
