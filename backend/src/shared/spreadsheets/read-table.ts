import type { Readable } from "node:stream"
import type { ProblemCode } from "@ocop/contracts"
import { ListRefused, readTableRows, type ReadOptions, type TableRow } from "@ocop/recognition-list"
import { ProblemError } from "../errors/problem"

interface Reading<Columns> {
  readonly limits: ReadOptions
  /** Number of first lines among which the header row must be: people put a letterhead above a table. */
  readonly headingWithin: number
  /** Maps a header row to columns; null for a line that is no header row. */
  readonly columnsOf: (cells: readonly string[]) => Columns | null
}

/**
 * Reads a CSV or XLSX table: the rows below its header row, each with the columns that the header names.
 *
 * @throws ProblemError `unreadable` where the file is refused, `noHeading` where no line is a header row
 */
export async function* rowsUnderHeadings<Columns>(
  { stream, fileName }: { readonly stream: Readable; readonly fileName: string },
  { limits, headingWithin, columnsOf }: Reading<Columns>,
  { unreadable, noHeading }: { readonly unreadable: ProblemCode; readonly noHeading: ProblemCode },
): AsyncGenerator<TableRow & { readonly columns: Columns }> {
  let columns: Columns | null = null
  try {
    for await (const row of readTableRows({ stream, fileName }, limits)) {
      if (columns) yield { ...row, columns }
      else if (row.rowNumber <= headingWithin) columns = columnsOf(row.cells)
      else break
    }
  } catch (error) {
    // Also by its name: a second copy of the package has another class.
    if (error instanceof ListRefused || (error as Error).name === "ListRefused")
      throw new ProblemError(unreadable, { cause: error })
    throw error
  }
  if (!columns) throw new ProblemError(noHeading)
}
