import { Link } from "@tanstack/react-router"
import { cx } from "~/shared/lib/class-names"
import { isSortable, type Column } from "./columns"
import { nextSort, sortOf, sortSearch, sortWord, type AddressSearch } from "./list-search"
import { useListSearch } from "./use-list-search"

const SORT_STATES = { none: "none", up: "ascending", down: "descending" } as const
const ARROWS = { none: "↕", up: "↑", down: "↓" } as const

interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** Rows as a table, for screens that are wide enough; the headings of columns turn the order. */
export function DataTable<Row>({ label, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-sheet">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{label}</caption>
        <thead className="border-b border-strong-line text-sm">
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line align-top last:border-b-0">
              {columns.map(({ key, cell, heading, number }) =>
                heading ? (
                  <th key={key} scope="row" className="px-4 py-3 font-normal">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={cx("px-4 py-3", number && "text-right tabular-nums")}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { key, label, number } = column
  const sortable = isSortable(column)
  const sort = sortOf(useListSearch())
  const state = sort?.key !== key ? "none" : sort.descending ? "down" : "up"
  return (
    <th
      scope="col"
      aria-sort={sortable ? SORT_STATES[state] : undefined}
      className={cx("px-4 whitespace-nowrap", !sortable && "py-3", number && "text-right")}
    >
      {sortable ? (
        <Link
          to="."
          search={(latest: AddressSearch) => sortSearch(latest, sortWord(nextSort(sortOf(latest), key)))}
          replace
          resetScroll={false}
          preload={false}
          className="tap inline-flex items-center gap-1 text-ink hover:underline"
        >
          {label}
          <span aria-hidden="true" className={state === "none" ? "text-soft" : "text-accent-ink"}>
            {ARROWS[state]}
          </span>
        </Link>
      ) : (
        label
      )}
    </th>
  )
}

/** Rows as cards, for a phone: the heading, then each further column with its name. */
export function RowCards<Row>({ label, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <ul aria-label={label} className="grid gap-2">
      {rows.map((row) => (
        <li key={keyOf(row)} className="grid gap-2 rounded-card border border-line bg-sheet px-4 py-3">
          {columns
            .filter(({ heading }) => heading)
            .map(({ key, cell }) => (
              <div key={key}>{cell(row)}</div>
            ))}
          <dl className="grid gap-1 text-sm">
            {columns
              .filter(({ heading }) => !heading)
              .map(({ key, label: name, cell, number }) => (
                <div key={key} className="flex justify-between gap-4">
                  <dt className="shrink-0 text-soft">{name}</dt>
                  <dd className={cx("min-w-0 text-right", number && "tabular-nums")}>{cell(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
