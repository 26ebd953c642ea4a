import type { ImportRow, ImportRowOutcome, ImportRun, ImportRunPage } from "@ocop/contracts"
import { callOffice } from "./call-office"

const PATH = "recognition-imports"

/** Which rows of a run are wanted. */
export interface RowFilter {
  readonly outcome?: ImportRowOutcome
  readonly remarks?: "any" | "warning"
}

export const listImports = (signal?: AbortSignal) => callOffice<{ runs: ImportRun[] }>({ path: PATH, signal })

export const readImport = (
  id: string,
  filter: RowFilter,
  page: { after: number; limit: number },
  signal?: AbortSignal,
) =>
  callOffice<ImportRunPage>({
    path: `${PATH}/${id}`,
    query: { ...filter, ...page },
    signal,
  })

export const applyImport = (id: string) =>
  callOffice<ImportRun>({ method: "POST", path: `${PATH}/${id}/apply`, body: {} })

/** All rows of a run with something to read in them, page after page; null when the way to them failed. */
export async function readAllRemarks(id: string): Promise<ImportRow[] | null> {
  const rows: ImportRow[] = []
  let after: number | null = 0
  while (after !== null) {
    const page: Awaited<ReturnType<typeof readImport>> = await readImport(
      id,
      { remarks: "any" },
      { after, limit: 200 },
    )
    if (!page.ok) return null
    rows.push(...page.value.rows)
    after = page.value.nextAfter
  }
  return rows
}
