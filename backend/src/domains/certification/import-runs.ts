import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ImportRow, ImportRun, Locale, Officer, RowDifferences } from "@ocop/contracts"
import { databaseOf } from "../../shared/database"
import { ProblemError } from "../../shared/errors/problem"
import type { RowRemark } from "./register/planned-row"

interface RunRow {
  id: string
  file_name: string
  dry_run: boolean
  status: ImportRun["status"]
  refusal_code: string | null
  refusal_message: Record<Locale, string> | null
  rows_read: number
  rows_bad: number
  rows_warned: number
  created_at: Date
  finished_at: Date | null
}

interface StagedRow {
  row_number: number
  product_name: string | null
  producer_name: string | null
  outcome: ImportRow["outcome"]
  applied: boolean
  problems: RowRemark[] | null
  differences: RowDifferences | null
}

/** Import runs in the officer's scope: of the own province; a central officer sees all. */
function runsOf(database: Knex, officer: Officer): Knex.QueryBuilder<RunRow, RunRow[]> {
  const runs = database<RunRow>("recognition_import_run").whereNull("deleted_at")
  return officer.provinceCode === null ? runs : runs.where({ province_scope: officer.provinceCode })
}

async function withCounts(database: Knex, runs: readonly RunRow[], locale: Locale): Promise<ImportRun[]> {
  const counted: Array<{ run_id: string; outcome: ImportRow["outcome"]; applied: boolean; rows: string }> =
    await database("recognition_import_row")
      .whereIn(
        "run_id",
        runs.map((run) => run.id),
      )
      .groupBy("run_id", "outcome", "applied")
      .select("run_id", "outcome", "applied")
      .count({ rows: "*" })
  return runs.map((run) => {
    const own = counted.filter((entry) => entry.run_id === run.id)
    const count = (outcome: ImportRow["outcome"], applied?: boolean) =>
      own
        .filter((entry) => entry.outcome === outcome && (applied === undefined || entry.applied === applied))
        .reduce((sum, entry) => sum + Number(entry.rows), 0)
    return {
      id: run.id,
      fileName: run.file_name,
      dryRun: run.dry_run,
      status: run.status,
      refusal: run.refusal_code
        ? { code: run.refusal_code, message: run.refusal_message?.[locale] ?? run.refusal_code }
        : null,
      rowsRead: run.rows_read,
      rowsBad: run.rows_bad,
      rowsWarned: run.rows_warned,
      toCreate: count("create"),
      toUpdate: count("update"),
      unchanged: count("unchanged"),
      differing: count("differs"),
      applied: count("create", true) + count("update", true),
      failed: count("failed"),
      createdAt: run.created_at.toISOString(),
      finishedAt: run.finished_at?.toISOString() ?? null,
    }
  })
}

export async function listRuns(
  container: MedusaContainer,
  officer: Officer,
  locale: Locale,
): Promise<ImportRun[]> {
  const database = databaseOf(container)
  const runs = (await runsOf(database, officer).orderBy("created_at", "desc").limit(50)) as RunRow[]
  return withCounts(database, runs, locale)
}

export async function readRun(
  container: MedusaContainer,
  officer: Officer,
  id: string,
  locale: Locale,
): Promise<ImportRun> {
  const database = databaseOf(container)
  const runs = (await runsOf(database, officer).where({ id }).limit(1)) as RunRow[]
  const [run] = await withCounts(database, runs, locale)
  if (!run) throw new ProblemError("not_found")
  return run
}

export async function readRows(
  container: MedusaContainer,
  runId: string,
  page: { outcome?: ImportRow["outcome"]; remarks?: "any" | "warning"; after: number; limit: number },
  locale: Locale,
): Promise<ImportRow[]> {
  const rows = (await databaseOf(container)<StagedRow>("recognition_import_row")
    .where({ run_id: runId })
    .where("row_number", ">", page.after)
    .modify((query) => {
      if (page.outcome) void query.where({ outcome: page.outcome })
      if (page.remarks) void query.whereRaw("jsonb_array_length(problems) > 0")
      if (page.remarks === "warning") void query.whereNotIn("outcome", ["bad", "differs", "failed"])
    })
    .orderBy("row_number")
    .limit(page.limit)) as StagedRow[]
  return rows.map((row) => ({
    rowNumber: row.row_number,
    productName: row.product_name,
    producerName: row.producer_name,
    outcome: row.outcome,
    applied: row.applied,
    problems: (row.problems ?? []).map((problem) => ({ ...problem, message: problem.message[locale] })),
    differences: row.differences,
  }))
}

/** Queues a reviewed dry run for the worker. Only a planned run can be queued, and only once. */
export async function queueRun(container: MedusaContainer, officer: Officer, id: string): Promise<void> {
  const queued = await runsOf(databaseOf(container), officer)
    .where({ id, status: "planned" })
    .update({ status: "queued", dry_run: false, finished_at: null })
  if (Number(queued) === 0) throw new ProblemError("import_running")
}
