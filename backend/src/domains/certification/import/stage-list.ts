import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { ListRefused, readRecognitionList, type ListSource, type RowProblem } from "@ocop/recognition-list"
import { vietnamDay } from "@ocop/vietnam-time"
import { readKnown } from "../register/read-known"
import { outcomeOf, type RecordRow } from "./outcome"
import { planRow, type PlanScope } from "./plan-row"
import type { PlannedRow, RowRemark } from "../register/planned-row"
import { settleRepeats } from "./settle-repeats"

const BATCH = 500

export interface StageOptions extends PlanScope {
  readonly fileName: string
  readonly dryRun: boolean
  readonly officerId: string | null
  readonly onProgress?: (rows: number) => void
}

interface Staged {
  rowNumber: number
  planned: PlannedRow | null
  productName: string | null
  producerName: string | null
  remarks: RowRemark[]
}

const asRemark =
  (severity: RowRemark["severity"]) =>
  (problem: RowProblem): RowRemark => ({ ...problem, severity })

/** Writes one batch of rows with what applying each would do; four queries whatever the size of the batch. */
async function writeBatch(database: Knex, runId: string, batch: readonly Staged[]): Promise<void> {
  const keys = [...new Set(batch.flatMap((entry) => entry.planned?.listingKey ?? []))]
  const records = await database<RecordRow>("recognition_record")
    .whereIn("listing_key", keys)
    .whereNull("deleted_at")
  const known = await readKnown(
    database,
    batch.flatMap(({ planned }) => planned ?? []),
  )
  await database("recognition_import_row").insert(
    batch.map((entry) => {
      const { planned } = entry
      const { outcome, remarks, differences } = planned
        ? outcomeOf(planned, known, records)
        : { outcome: "bad" as const, remarks: [], differences: null }
      return {
        id: generateEntityId(undefined, "rimr"),
        run_id: runId,
        row_number: entry.rowNumber,
        identity_key: planned?.listingKey ?? null,
        product_name: entry.productName,
        producer_name: entry.producerName,
        outcome,
        applied: outcome === "unchanged",
        record: planned && outcome !== "bad" ? JSON.stringify(planned) : null,
        problems: JSON.stringify([...entry.remarks, ...remarks]),
        differences: differences ? JSON.stringify(differences) : null,
      }
    }),
  )
}

/** Rows as they stand now: what the whole file says may have changed them after they were read. */
const countRows = (database: Knex, runId: string, condition: string): Knex.Raw =>
  database.raw(`(select count(*) from recognition_import_row where run_id = ? and ${condition})`, [runId])

/**
 * Stages a recognition list: reads it row by row, in bounded memory. The catalogue does not change here; a crash leaves
 * a run in state "reading" whose rows are never applied.
 *
 * @returns id of the run; its state is "planned", "queued" (to be applied) or "refused"
 */
export async function stageRecognitionList(
  container: MedusaContainer,
  source: ListSource,
  options: StageOptions,
): Promise<string> {
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const runId = `rimp_${randomBytes(13).toString("hex").toUpperCase()}`
  await database("recognition_import_run").insert({
    id: runId,
    file_name: options.fileName.slice(0, 200),
    dry_run: options.dryRun,
    status: "reading",
    province_scope: options.provinceCode,
    officer_id: options.officerId,
    demo: options.demo,
  })
  const scope = { ...options, today: vietnamDay(new Date()) }
  let batch: Staged[] = []
  const totals = { read: 0, bad: 0, warned: 0 }
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    await writeBatch(database, runId, batch)
    batch = []
    await database("recognition_import_run").where({ id: runId }).update({
      rows_read: totals.read,
      rows_bad: totals.bad,
      rows_warned: totals.warned,
      heartbeat_at: database.fn.now(),
    })
    options.onProgress?.(totals.read)
  }
  try {
    for await (const event of readRecognitionList(source)) {
      if (event.kind === "header") {
        await database("recognition_import_run")
          .where({ id: runId })
          .update({ header: JSON.stringify(event) })
      }
      if (event.kind === "bad_row") {
        totals.read += 1
        totals.bad += 1
        batch.push({
          rowNumber: event.rowNumber,
          planned: null,
          productName: null,
          producerName: null,
          remarks: event.problems.map(asRemark("error")),
        })
      }
      if (event.kind === "row") {
        const plan = planRow(event.record, scope)
        const remarks = [...event.warnings.map(asRemark("warning")), ...plan.remarks]
        totals.read += 1
        if (!plan.ok) totals.bad += 1
        else if (remarks.length > 0) totals.warned += 1
        batch.push({
          rowNumber: event.rowNumber,
          planned: plan.ok ? plan.row : null,
          productName: event.record.productName,
          producerName: event.record.producerName,
          remarks,
        })
      }
      if (batch.length >= BATCH) await flush()
    }
    await flush()
    await settleRepeats(database, runId)
    await database("recognition_import_run")
      .where({ id: runId })
      .update({
        status: options.dryRun ? "planned" : "queued",
        rows_bad: countRows(database, runId, "outcome = 'bad'"),
        rows_warned: countRows(
          database,
          runId,
          "outcome not in ('bad', 'differs') and jsonb_array_length(problems) > 0",
        ),
        ...(options.dryRun ? { finished_at: database.fn.now() } : {}),
      })
  } catch (error) {
    if (!(error instanceof ListRefused)) {
      await database("recognition_import_run")
        .where({ id: runId })
        .update({ status: "failed", finished_at: database.fn.now() })
      throw error
    }
    await database("recognition_import_row").where({ run_id: runId }).delete()
    await database("recognition_import_run")
      .where({ id: runId })
      .update({
        status: "refused",
        refusal_code: error.code,
        // Messages of the list reader are shown to people; both languages are stored.
        refusal_message: JSON.stringify(error.messages),
        finished_at: database.fn.now(),
      })
  }
  return runId
}
