import type { DownloadFile } from "@ocop/contracts"
import { csvOf, workbookOf, type Column } from "../../shared/spreadsheets/workbook"
import type { PayoutLineRow } from "./payouts"

type Numbered = PayoutLineRow & { readonly place: number }

/** Columns that banks require for bulk transfers; their order differs by bank, so each has a heading. */
const columns: readonly Column<Numbered>[] = [
  { heading: "STT", width: 6, value: (line) => line.place },
  { heading: "Số tài khoản", width: 22, value: (line) => line.account_number },
  { heading: "Tên người thụ hưởng", width: 40, value: (line) => line.account_name },
  { heading: "Mã ngân hàng (BIN)", width: 18, value: (line) => line.bank_bin },
  { heading: "Số tiền", width: 16, value: (line) => Number(line.amount) },
  { heading: "Nội dung", width: 60, value: (line) => line.memo },
]

/**
 * Exports the transfers of a payout batch that the bank has not confirmed yet. The code at the head of each memo
 * identifies the line in the bank's result file.
 */
export async function bankFile(
  number: number,
  lines: readonly PayoutLineRow[],
  format: "csv" | "xlsx",
): Promise<DownloadFile> {
  const open = lines
    .filter((line) => line.status === "in_transit")
    .map((line, index) => ({ ...line, place: index + 1 }))
  const name = `chi-tra-dot-${number}.${format}`
  if (format === "xlsx") return workbookOf(name, "Chi trả", [], columns, open)
  const text = csvOf([
    columns.map((column) => column.heading),
    ...open.map((line) => columns.map((column) => column.value(line))),
  ])
  return { fileName: name, contentType: "text/csv", base64: Buffer.from(text).toString("base64") }
}
