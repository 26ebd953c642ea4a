import type { ApiResult } from "@ocop/contracts"

/** Every row of a paged list, page after page; the refusal of a page is the refusal of all. */
export async function readAll<Page extends { readonly nextAfter: Cursor | null }, Cursor, Row>(
  read: (after: Cursor | undefined) => Promise<ApiResult<Page>>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<ApiResult<Row[]>> {
  const rows: Row[] = []
  let after: Cursor | undefined
  do {
    const page = await read(after)
    if (!page.ok) return page
    rows.push(...rowsOf(page.value))
    after = page.value.nextAfter ?? undefined
  } while (after !== undefined)
  return { ok: true, value: rows }
}
