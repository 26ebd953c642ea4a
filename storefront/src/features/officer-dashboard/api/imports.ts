import type { ImportRowOutcome, ImportRun, ImportRunPage } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"
import { readAll } from "./read-all"

const PATH = "recognition-imports"

/** Which rows of an import are wanted. */
export interface RowFilter {
  readonly outcome?: ImportRowOutcome
  readonly remarks?: "any" | "warning"
}

export const importsQuery = resultQuery(["imports"], (signal) =>
  callOfficer<{ runs: ImportRun[] }>({ path: PATH, signal }),
)

export const readImport = (
  id: string,
  filter: RowFilter,
  page: { after: number; limit: number },
  signal?: AbortSignal,
) => callOfficer<ImportRunPage>({ path: `${PATH}/${id}`, query: { ...filter, ...page }, signal })

/** How an import stands; its rows are read by `readImport`. */
export const importQuery = (id: string) =>
  resultQuery(["import", id], (signal) => readImport(id, {}, { after: 0, limit: 1 }, signal))

export const applyImport = (id: string) =>
  callOfficer<ImportRun>({ method: "POST", path: `${PATH}/${id}/apply`, body: {} })

/** All rows of an import with something to read in them. */
export const readAllRemarks = (id: string) =>
  readAll(
    (after: number | undefined) => readImport(id, { remarks: "any" }, { after: after ?? 0, limit: 200 }),
    ({ rows }) => rows,
  )
