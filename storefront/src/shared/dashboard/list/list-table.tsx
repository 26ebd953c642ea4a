import { Fragment, type ReactNode } from "react"
import { m } from "~/paraglide/messages"
import { Button } from "~/shared/ui/button"
import { NothingFound } from "../empty-state"
import { Failure, Loading } from "../failure"
import { countWords } from "../time-words"
import { isSortable, type Column } from "./columns"
import { DataTable, RowCards } from "./data-table"
import { FilterTabs, type FilterTabsProps } from "./filter-tabs"
import type { List } from "./list"
import { chosenValue, clearedSearch, textOf } from "./list-search"
import { SearchBox, type SearchBoxProps } from "./search-box"
import { SortSelect } from "./sort-select"
import { useListSearch } from "./use-list-search"
import { useWideScreen } from "./use-wide-screen"

interface Shape<Row> {
  /** The rows of a table, which become cards on a phone. */
  readonly columns?: readonly Column<Row>[]
  /** A row as a card of its own, for rows that hold more than facts; at every width when there are no columns. */
  readonly card?: (row: Row) => ReactNode
  /** Columns of the cards, where they stand beside each other on a wide screen. */
  readonly cardsClass?: string
}

interface ListTableProps<Row, Value extends string> extends Shape<Row> {
  /** What is listed, for screen readers. */
  readonly label: string
  readonly list: List<Row>
  readonly keyOf: (row: Row) => string
  readonly search?: SearchBoxProps
  readonly filter?: FilterTabsProps<Value>
  /** What stands there when there is nothing at all. */
  readonly empty: ReactNode
  /** What is said when nothing fits the filter or the words. */
  readonly nothingFound?: string
}

/**
 * A list of a dashboard: search box, filter and order, all kept in the address, the rows as a table or as cards, the
 * way to more of them, and what stands there while nothing is.
 */
export function ListTable<Row, Value extends string = string>(props: ListTableProps<Row, Value>) {
  const { list, search, filter, columns = [] } = props
  const wide = useWideScreen()
  const hasOrder = columns.some(isSortable)
  return (
    <div className="grid gap-4">
      {filter ? <FilterTabs {...filter} /> : null}
      {search || (hasOrder && !wide) ? (
        <div className="flex flex-wrap items-end gap-3">
          {search ? <SearchBox {...search} /> : null}
          {hasOrder && !wide ? <SortSelect columns={columns} /> : null}
        </div>
      ) : null}
      {list.rows ? (
        <Rows {...props} rows={list.rows} wide={wide} />
      ) : list.problem ? null : (
        <Loading rows={4} />
      )}
      {list.problem ? <Failure problem={list.problem} onRetry={list.retry} /> : null}
      {list.rows && list.rows.length > 0 ? <More list={list} shown={list.rows.length} /> : null}
    </div>
  )
}

function Rows<Row, Value extends string>({
  label,
  keyOf,
  rows,
  wide,
  columns,
  card,
  cardsClass = "",
  search,
  filter,
  empty,
  nothingFound,
}: ListTableProps<Row, Value> & { rows: readonly Row[]; wide: boolean }) {
  const address = useListSearch()
  if (rows.length === 0) {
    const narrowed =
      (search && textOf(address, search.param) !== "") ||
      (filter && chosenValue(filter.filter, address) !== filter.filter.options[0].value)
    if (!narrowed) return empty
    const params = [search?.param, filter?.filter.param].filter((param) => param !== undefined)
    return <NothingFound title={nothingFound} clear={(latest) => clearedSearch(latest, params)} />
  }
  if (columns && (wide || !card))
    return wide ? (
      <DataTable label={label} columns={columns} rows={rows} keyOf={keyOf} />
    ) : (
      <RowCards label={label} columns={columns} rows={rows} keyOf={keyOf} />
    )
  return (
    <ul aria-label={label} className={`grid gap-3 ${cardsClass}`}>
      {rows.map((row) => (
        <Fragment key={keyOf(row)}>{card?.(row)}</Fragment>
      ))}
    </ul>
  )
}

function More<Row>({ list: { more, busy, problem, total }, shown }: { list: List<Row>; shown: number }) {
  if (!more && (total === undefined || total === shown)) return null
  return (
    <div className="flex flex-wrap items-center gap-3">
      {more && !problem ? (
        <Button look="secondary" disabled={busy} onClick={more}>
          {m.dashboard_more()}
        </Button>
      ) : null}
      {total === undefined ? null : (
        <p role="status" className="text-sm text-soft tabular-nums">
          {m.dashboard_shown({ shown: countWords(shown), total: countWords(total) })}
        </p>
      )}
    </div>
  )
}
