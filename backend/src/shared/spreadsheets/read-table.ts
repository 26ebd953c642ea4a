import type { Readable } from "node:stream"
import type { ProblemCode } from "@ocop/contracts"
import { ListRefused, readTableRows, type ReadOptions, type TableRow } from "@ocop/recognition-list"
import { ProblemError } from "../errors/problem"

interface Reading<Columns> {
  readonly limits: ReadOptions
  /** People put a letterhead above a table: the line of headings is one of so many first lines. */
  readonly headingWithin: number
  /** What the columns are by their headings; null for a line that is none of headings. */
  readonly columnsOf: (cells: readonly string[]) => Columns | null
}

/**
 * The rows below the headings of any CSV or XLSX, each with the columns that the headings named.
 *
 * @throws ProblemError `unreadable` where the file is refused, `noHeading` where no line of headings fits
 */
export async function* headedRows<Columns>(
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
    // By its name, too: a copy of the package is another class.
    if (error instanceof ListRefused || (error as Error).name === "ListRefused")
      throw new ProblemError(unreadable, { cause: error })
    throw error
  }
  if (!columns) throw new ProblemError(noHeading)
}
