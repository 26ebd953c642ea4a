import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { errorText } from "../../shared/errors/error-text"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { applyRecognitionRowsWorkflow } from "./workflows/apply-recognition-rows"
import { isTransient } from "../../shared/errors/root-problem"
import { platform } from "../../shared/platform"
import type { PlannedRow, RowRemark } from "./register/planned-row"
import { claimRun, type RunClaim } from "./import/run-claim"
import type { Source } from "./register/enter-rows"
import { REGISTER_DIFFERS } from "./workflows/steps/check-register"

const BATCH = 100

interface StagedRow {
  id: string
  row_number: number
  record: PlannedRow
}

async function markFailed(database: Knex, row: StagedRow, error: unknown): Promise<void> {
  const message = errorText(error)
  const differs = message.includes(REGISTER_DIFFERS)
  const remark: RowRemark = {
    severity: "error",
    column: "",
    code: differs ? REGISTER_DIFFERS : "row_not_applied",
    message: differs
      ? {
          vi: "Sổ chứng nhận đã thay đổi sau khi đối chiếu, nên dòng này không được ghi. Hãy gửi lại tệp để xem khác ở đâu.",
          en: "The register changed after the file was compared, so this row was not applied. Send the file again to see where it differs.",
        }
      : {
          vi: "Chưa ghi được dòng này. Hãy chạy lại tệp; các dòng khác không bị ảnh hưởng.",
          en: "This row could not be applied. Send the file again; other rows are not affected.",
        },
    value: differs ? null : message.slice(0, 80),
  }
  await database("recognition_import_row")
    .where({ id: row.id })
    .update({
      outcome: "failed",
      problems: database.raw("coalesce(problems, '[]'::jsonb) || ?::jsonb", [JSON.stringify([remark])]),
    })
}

const markApplied = async (database: Knex, ids: readonly string[]): Promise<void> => {
  await database("recognition_import_row")
    .whereIn("id", [...ids])
    .update({ applied: true })
}

/** Applies a batch; when it fails as a whole, row by row, so that valid rows are applied. */
async function applyBatch(
  container: MedusaContainer,
  database: Knex,
  rows: readonly StagedRow[],
  source: Source,
): Promise<void> {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  const where = await platform(container)
  const run = (part: readonly StagedRow[]) =>
    applyRecognitionRowsWorkflow(container).run({
      input: { rows: part.map((row) => row.record), platform: where, source },
    })
  const done: string[] = []
  try {
    await run(rows)
    done.push(...rows.map((row) => row.id))
  } catch (whole) {
    logger.warn(`A batch of ${rows.length} rows failed and is tried row by row: ${errorText(whole)}`)
    for (const row of rows) {
      try {
        await run([row])
        done.push(row.id)
      } catch (error) {
        // A busy lock or a restarting database says nothing about the row: it stays due, and the next worker goes on.
        if (isTransient(error)) {
          await markApplied(database, done)
          throw error
        }
        logger.error(`Row ${row.row_number} was not applied: ${errorText(error)}`)
        await markFailed(database, row, error)
      }
    }
  }
  await markApplied(database, done)
}

/**
 * Applies one run to its end. Rows that were applied before a crash are not touched again.
 *
 * @returns false when another worker has taken the run over, which then completes it
 */
async function applyRun(
  container: MedusaContainer,
  claim: RunClaim,
  onProgress?: (applied: number) => void,
): Promise<boolean> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { runId } = claim
  const run = (await database("recognition_import_run").where({ id: runId }).first("officer_id")) as
    { officer_id: string | null } | undefined
  const source = { officerId: run?.officer_id ?? null, importRunId: runId }
  let applied = 0
  for (;;) {
    const rows: StagedRow[] = await database("recognition_import_row")
      .where({ run_id: runId, applied: false })
      .whereIn("outcome", ["create", "update"])
      .orderBy("row_number")
      .limit(BATCH)
      .select("id", "row_number", "record")
    if (rows.length === 0) break
    await applyBatch(container, database, rows, source)
    applied += rows.length
    onProgress?.(applied)
    if (!(await claim.renew())) return false
  }
  await database.raw(
    `update recognition_import_run run set status = 'done', finished_at = now(),
       applied = (select count(*) from recognition_import_row r where r.run_id = run.id and r.applied and r.outcome in ('create', 'update')),
       failed = (select count(*) from recognition_import_row r where r.run_id = run.id and r.outcome = 'failed')
     where id = ?`,
    [runId],
  )
  return true
}

/** Applies the next waiting run, if any. @returns its id, or null when none waits */
export async function applyNextRun(
  container: MedusaContainer,
  onProgress?: (applied: number) => void,
): Promise<string | null> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const claim = await claimRun(database)
  if (!claim) return null
  try {
    if (!(await applyRun(container, claim, onProgress))) {
      const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
      logger.warn(`Import ${claim.runId} was taken over by another worker after a long silence of this one`)
    }
  } finally {
    await claim.release()
  }
  return claim.runId
}
