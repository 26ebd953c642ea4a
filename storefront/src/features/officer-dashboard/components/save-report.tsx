import type { ImportRow, ImportRun } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { csvText, saveFile } from "~/shared/dashboard/csv"
import { readAllRemarks } from "../api/imports"
import { outcomeWords } from "../lib/words"
import { DownloadButton } from "./download-button"

const headings = () => [
  m.office_csv_row(),
  m.office_csv_outcome(),
  m.office_csv_kind(),
  m.office_csv_column(),
  m.office_csv_code(),
  m.office_csv_reason(),
  m.office_csv_value(),
  m.office_csv_product(),
  m.office_csv_producer(),
]

const linesOf = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) =>
    row.problems.map((problem) => [
      row.rowNumber,
      outcomeWords[row.outcome](),
      problem.severity === "error" ? m.office_error() : m.office_warning(),
      problem.column,
      problem.code,
      problem.message,
      problem.value,
      row.productName,
      row.producerName,
    ]),
  )

/** Everything that was found in an import's rows, as a table for spreadsheets. */
export function SaveReport({ run }: { run: ImportRun }) {
  return (
    <DownloadButton
      label={m.office_report_download()}
      read={() => readAllRemarks(run.id)}
      save={(rows) =>
        saveFile(
          `bao-cao-${run.fileName.replace(/\.[^.]*$/, "")}.csv`,
          csvText([headings(), ...linesOf(rows)]),
        )
      }
    />
  )
}
