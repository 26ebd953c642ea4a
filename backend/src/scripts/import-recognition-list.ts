import { basename } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { applyNextRun } from "../domains/certification/run-import"
import { stageRecognitionList } from "../domains/certification/import/stage-list"
import { printLine } from "./print-line"
import { setUpPlatform } from "../setup/set-up-platform"

/**
 * `medusa exec ./src/scripts/import-recognition-list.ts FILE [apply] [province=15]`: imports a recognition list; a dry
 * run unless `apply` is given. Prints one line per row that is rejected or doubtful.
 */
export default async function importRecognitionList({ container, args }: ExecArgs): Promise<void> {
  const [path, ...flags] = args ?? []
  if (!path) throw new Error("Usage: import-recognition-list FILE [apply] [province=NN]")
  const apply = flags.includes("apply")
  const provinceCode = flags.find((flag) => flag.startsWith("province="))?.slice("province=".length) ?? null
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await setUpPlatform(container)
  const runId = await stageRecognitionList(
    container,
    { path },
    {
      fileName: basename(path),
      dryRun: !apply,
      officerId: null,
      provinceCode,
      demo: false,
      onProgress: (rows) => printLine(`Đã đọc ${rows} dòng`),
    },
  )
  if (apply) while (await applyNextRun(container, (rows) => printLine(`Đã ghi ${rows} dòng`)));
  const run = await database("recognition_import_run").where({ id: runId }).first()
  if (run.status === "refused") {
    printLine(`Từ chối tệp (${run.refusal_code}): ${run.refusal_message.vi}`)
    process.exitCode = 1
    return
  }
  const problems = await database("recognition_import_row")
    .where({ run_id: runId })
    .whereRaw("jsonb_array_length(problems) > 0")
    .orderBy("row_number")
    .limit(1_000)
  for (const row of problems) {
    for (const problem of row.problems) {
      printLine(
        `Dòng ${row.row_number} · ${problem.column || "-"} · ${problem.code}: ${problem.message.vi}${problem.value ? ` (${problem.value})` : ""}`,
      )
    }
  }
  const counts = await database("recognition_import_row")
    .where({ run_id: runId })
    .select("outcome")
    .count("* as rows")
    .groupBy("outcome")
  printLine(`Kết quả: ${counts.map((entry) => `${entry.outcome} ${entry.rows}`).join(", ")}`)
}
