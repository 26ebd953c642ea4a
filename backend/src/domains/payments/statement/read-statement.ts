import type { Readable } from "node:stream"
import { rowsUnderHeadings } from "../../../shared/spreadsheets/read-table"
import { wholeDong, type Transfer } from "../bank-webhooks/adapter"
import { statementColumns, statementTime, type StatementColumns } from "./columns"

export type StatementRow =
  | { readonly row: number; readonly transfer: Transfer }
  | { readonly row: number; readonly reason: "date" | "amount" | "description" }

/** Rows searched for the headings: banks put a letterhead above the table. */
const HEADING_WITHIN = 40
const MAX_ROWS = 20_000

function readRow(row: number, cells: readonly string[], columns: StatementColumns): StatementRow | null {
  const cell = (column: keyof StatementColumns): string => {
    const index = columns[column]
    return index === undefined ? "" : (cells[index] ?? "").trim()
  }
  // Banks put a dash where nothing went in or out.
  const money = (column: keyof StatementColumns): string => cell(column).replace(/^[-–—]+$/, "")
  const written = cell("date")
  const description = cell("description")
  const credit = money("credit") || (columns.debit === undefined ? money("amount") : "")
  const debit = money("debit")
  // Totals and notes below the table carry no date.
  if (!written && !credit && !debit) return null
  const occurredAt = statementTime(written)
  if (!occurredAt) return /^\d/.test(written) ? { row, reason: "date" } : null
  let amount: number
  try {
    const incoming = credit ? wholeDong(credit) : 0
    amount = incoming !== 0 ? incoming : -wholeDong(debit)
  } catch {
    return { row, reason: "amount" }
  }
  if (amount === 0) return { row, reason: "amount" }
  if (!description) return { row, reason: "description" }
  const transfer = {
    reference: cell("reference") || null,
    account: cell("account").replace(/\D/g, ""),
    amount: Math.abs(amount),
    incoming: amount > 0,
    description,
    occurredAt,
  }
  return { row, transfer }
}

/**
 * Reads the transfers of a bank statement, CSV or XLSX; columns are recognised by their headings.
 *
 * @throws ProblemError `statement_unreadable` without a matching heading row
 */
export async function readStatement(stream: Readable, fileName: string): Promise<StatementRow[]> {
  const rows: StatementRow[] = []
  const reading = {
    limits: { maxRows: MAX_ROWS },
    headingWithin: HEADING_WITHIN,
    columnsOf: statementColumns,
  }
  const problems = { unreadable: "statement_unreadable", noHeading: "statement_unreadable" } as const
  for await (const { rowNumber, cells, columns } of rowsUnderHeadings(
    { stream, fileName },
    reading,
    problems,
  )) {
    const read = readRow(rowNumber, cells, columns)
    if (read) rows.push(read)
  }
  return rows
}
