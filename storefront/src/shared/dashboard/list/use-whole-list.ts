import type { UseQueryResult } from "@tanstack/react-query"
import { problemOf } from "../problem-error"
import { inOrder, type Column } from "./columns"
import type { List } from "./list"
import { pagesOf, pagesSearch, sortOf } from "./list-search"
import { useChangeListSearch, useListSearch } from "./use-list-search"

const PAGE = 50

export interface WholeListOptions<Row> {
  readonly query: Pick<UseQueryResult<readonly Row[]>, "data" | "error" | "isFetching" | "refetch">
  /** Whether a row fits what the address asks for. */
  readonly fits?: (row: Row) => boolean
  readonly columns?: readonly Column<Row>[]
}

/** A list that the backend hands out as a whole: narrowed, ordered and cut into pages here, as the address says. */
export function useWholeList<Row>({ query, fits, columns = [] }: WholeListOptions<Row>): List<Row> {
  const { data, error, isFetching, refetch } = query
  const change = useChangeListSearch()
  const search = useListSearch()
  const fitting = data && inOrder(fits ? data.filter(fits) : data, columns, sortOf(search))
  const shown = pagesOf(search)
  return {
    rows: fitting?.slice(0, shown * PAGE),
    total: fitting?.length,
    problem: error && !isFetching ? problemOf(error) : null,
    retry: () => void refetch(),
    more:
      fitting && fitting.length > shown * PAGE
        ? () => change((latest) => pagesSearch(latest, shown + 1), { replace: true })
        : null,
    busy: isFetching,
  }
}
