import type { ReactNode } from "react"
import type { Sort } from "./list-search"

/** A column of a table, which is a line of a card on a phone. */
export interface Column<Row> {
  /** Its word in the address when the list is ordered by it. */
  readonly key: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** Whether it names the row: its heading in the table, the first line of its card. */
  readonly heading?: boolean
  /** Whether it holds a number, which stands at the right. */
  readonly number?: boolean
  /** Orders a list that is read as a whole by it. */
  readonly compare?: (a: Row, b: Row) => number
  /** Whether the backend orders the list by it. */
  readonly ordered?: boolean
}

/** Whether a list can be ordered by the column. */
export const isSortable = <Row>({ compare, ordered }: Column<Row>): boolean =>
  ordered === true || compare !== undefined

/** The rows in the order that the address names; in their own when it names none. */
export function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const compare = columns.find(({ key }) => key === sort?.key)?.compare
  if (!compare) return rows
  return rows.toSorted((a, b) => (sort?.descending ? compare(b, a) : compare(a, b)))
}

const words = new Intl.Collator("vi", { numeric: true })

/** Compares by Vietnamese words. */
export const byText =
  <Row>(text: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    words.compare(text(a), text(b))

/** Compares by a number; rows without one stand last when the smallest stands first. */
export const byNumber =
  <Row>(number: (row: Row) => number | null) =>
  (a: Row, b: Row): number =>
    (number(a) ?? Number.MAX_SAFE_INTEGER) - (number(b) ?? Number.MAX_SAFE_INTEGER)
