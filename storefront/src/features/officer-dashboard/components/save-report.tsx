import type { ImportRow, ImportRun } from "@ocop/contracts"
import { m } from "~/paraglide/messages"
import { csvText, saveFile } from "~/shared/dashboard/csv"
import { readAllRemarks } from "../api/imports"
import { outcomeWords } from "../lib/words"
import { DownloadButton } from "./download-button"

const headings = () => [
  m.officer_dashboard_csv_row(),
  m.officer_dashboard_csv_outcome(),
  m.officer_dashboard_csv_kind(),
  m.officer_dashboard_csv_column(),
  m.officer_dashboard_csv_code(),
  m.officer_dashboard_csv_reason(),
  m.officer_dashboard_csv_value(),
  m.officer_dashboard_csv_product(),
  m.officer_dashboard_csv_producer(),
]

const linesOf = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) =>
    row.problems.map((problem) => [
      row.rowNumber,
      outcomeWords[row.outcome](),
      problem.severity === "error" ? m.officer_dashboard_error() : m.officer_dashboard_warning(),
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
      label={m.officer_dashboard_report_download()}
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
