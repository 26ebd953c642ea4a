import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readKnown } from "../register/read-known"
import { judgeRepeats, type StagedRow } from "./judge-repeats"
import { outcomeOf, type RecordRow } from "./outcome"
import type { PlannedRow, RowRemark } from "../register/planned-row"
import { remark } from "./remark"

const KEYS = 200

interface RepeatedRow {
  id: string
  row_number: number
  identity_key: string
  record: PlannedRow
  problems: RowRemark[] | null
}

const rowsList = (rows: readonly StagedRow[], but: number): string =>
  rows
    .map(({ rowNumber }) => rowNumber)
    .filter((rowNumber) => rowNumber !== but)
    .join(", ")

const contradicts = (rows: readonly StagedRow[], row: number, fields: readonly string[]): RowRemark =>
  remark(
    "error",
    fields[0] ?? "",
    "rows_contradict",
    `Mâu thuẫn với dòng ${rowsList(rows, row)} của cùng sản phẩm: ${fields.join(", ")}. Không dòng nào được ghi; hãy sửa tệp.`,
    `Contradicts row ${rowsList(rows, row)} of the same product: ${fields.join(", ")}. None is applied; correct the file.`,
  )

const repeats = (rows: readonly StagedRow[], row: number): RowRemark =>
  remark(
    "warning",
    "",
    "row_repeated",
    `Trùng với dòng ${rowsList(rows, row)} của cùng sản phẩm; chỉ ghi một lần.`,
    `Says the same as row ${rowsList(rows, row)} of the same product; applied once.`,
  )

/** Rows of one product, decided together once the whole file was read: which row stands first must not matter. */
async function settleGroup(database: Knex, rows: readonly RepeatedRow[]): Promise<void> {
  const byNumber = new Map(rows.map((row) => [row.row_number, row]))
  const staged = rows.map(({ row_number, record, problems }): StagedRow => ({
    rowNumber: row_number,
    planned: record,
    setGuessed: (problems ?? []).some(({ code }) => code === "set_guessed"),
  }))
  for (const repeat of judgeRepeats(staged)) {
    for (const { rowNumber } of repeat.rows) {
      const row = byNumber.get(rowNumber)
      if (!row) continue
      const isFirst = rowNumber === repeat.rows[0]?.rowNumber
      if (repeat.kind === "contradiction")
        await update(database, row, {
          outcome: "bad",
          applied: false,
          record: null,
          differences: null,
          problems: JSON.stringify([
            ...(row.problems ?? []),
            contradicts(repeat.rows, rowNumber, repeat.fields),
          ]),
        })
      else if (isFirst) await restage(database, row, repeat.whole)
      else
        await update(database, row, {
          outcome: "unchanged",
          applied: true,
          differences: null,
          problems: JSON.stringify([...(row.problems ?? []), repeats(repeat.rows, rowNumber)]),
        })
    }
  }
}

const update = (database: Knex, row: RepeatedRow, change: object): Promise<number> =>
  database("recognition_import_row").where({ id: row.id }).update(change)

/** The first of several rows that agree, with what the others know besides. */
async function restage(database: Knex, row: RepeatedRow, whole: PlannedRow): Promise<void> {
  const records = await database<RecordRow>("recognition_record")
    .where({ listing_key: row.identity_key })
    .whereNull("deleted_at")
  const { outcome, differences } = outcomeOf(whole, await readKnown(database, [whole]), records)
  await update(database, row, {
    outcome,
    applied: outcome === "unchanged",
    record: JSON.stringify(whole),
    differences: differences ? JSON.stringify(differences) : null,
  })
}

/** Marks codes that one file gives to several products: neither of them can be right. */
async function refuseRepeatedCodes(database: Knex, runId: string): Promise<void> {
  const refusal = remark(
    "error",
    "Mã",
    "certificate_code_repeated",
    "Tệp ghi mã này cho nhiều sản phẩm.",
    "The file has this code for several products.",
  )
  await database.raw(
    `update recognition_import_row staged
        set outcome = 'bad', applied = false, record = null, differences = null,
            problems = coalesce(problems, '[]'::jsonb) || ?::jsonb
       from (select record->'certificate'->>'code' as code from recognition_import_row
              where run_id = ? and (record->'certificate'->>'codeIsOfficial')::boolean
              group by 1 having count(distinct identity_key) > 1) repeated
      where staged.run_id = ? and staged.record->'certificate'->>'code' = repeated.code
        and (staged.record->'certificate'->>'codeIsOfficial')::boolean`,
    [JSON.stringify([refusal]), runId, runId],
  )
}

/**
 * Settles what a file says more than once, after all of its rows were staged. Two rows that contradict one another are an
 * error of both; rows that agree are applied once.
 */
export async function settleRepeats(database: Knex, runId: string): Promise<void> {
  await refuseRepeatedCodes(database, runId)
  let after = ""
  for (;;) {
    const keys = (await database("recognition_import_row")
      .where({ run_id: runId })
      .whereNotNull("record")
      .where("identity_key", ">", after)
      .groupBy("identity_key")
      .havingRaw("count(*) > 1")
      .orderBy("identity_key")
      .limit(KEYS)
      .pluck("identity_key")) as string[]
    const last = keys.at(-1)
    if (last === undefined) return
    const rows = (await database("recognition_import_row")
      .where({ run_id: runId })
      .whereIn("identity_key", keys)
      .whereNotNull("record")
      .orderBy("row_number")
      .select("id", "row_number", "identity_key", "record", "problems")) as RepeatedRow[]
    for (const key of keys)
      await settleGroup(
        database,
        rows.filter((row) => row.identity_key === key),
      )
    after = last
  }
}
