import type { ApiResult } from "@ocop/contracts"
import { useInfiniteQuery, useQueryClient, type InfiniteData, type QueryKey } from "@tanstack/react-query"
import { useEffect } from "react"
import { problemOf, valueOf } from "../problem-error"
import type { List } from "./list"
import { pagesOf, pagesSearch } from "./list-search"
import { useChangeListSearch, useListSearch } from "./use-list-search"

export interface PagedListOptions<Page, Row> {
  /** Names what is read, with every filter that goes to the backend. */
  readonly queryKey: QueryKey
  /** @param after cursor of the page before; undefined: the first page */
  readonly read: (after: string | undefined, signal: AbortSignal) => Promise<ApiResult<Page>>
  readonly rowsOf: (page: Page) => readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Cursor of the next page; null after the last one. */
  readonly nextOf: (page: Page) => string | null
  readonly totalOf?: (page: Page) => number
}

export interface PagedList<Page, Row> extends List<Row> {
  /** The newest page that was read, e.g. for the counts of filters. */
  readonly page: Page | undefined
  /** Changes what is known of every page, e.g. after a step whose answer holds the new row. */
  readonly update: (change: (page: Page) => Page) => void
}

/**
 * A list that the backend hands out page after page by a cursor. How many pages are shown stands in the address, so a
 * list that was gone through far is as long again after a reload, and after the way back from one of its rows.
 */
export function usePagedList<Page, Row>({
  queryKey,
  read,
  rowsOf,
  keyOf,
  nextOf,
  totalOf,
}: PagedListOptions<Page, Row>): PagedList<Page, Row> {
  const client = useQueryClient()
  const change = useChangeListSearch()
  const shown = pagesOf(useListSearch())
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam, signal }) => valueOf(await read(pageParam ?? undefined, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => nextOf(last),
  })
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query
  const loaded = data?.pages.length ?? 0
  const behind = loaded > 0 && loaded < shown && hasNextPage && !isFetching && error === null
  useEffect(() => {
    if (behind) void fetchNextPage()
  }, [behind, fetchNextPage])

  const pages = data?.pages.slice(0, shown)
  const page = pages?.at(-1)
  return {
    rows: pages && withoutRepeats(pages.flatMap(rowsOf), keyOf),
    total: page === undefined ? undefined : totalOf?.(page),
    problem: error && !isFetching ? problemOf(error) : null,
    retry: () => void (loaded > 0 && loaded < shown ? fetchNextPage() : refetch()),
    more:
      hasNextPage || loaded > shown
        ? () => change((search) => pagesSearch(search, Math.min(loaded, shown) + 1), { replace: true })
        : null,
    busy: isFetching,
    page,
    update: (changePage) =>
      client.setQueryData<InfiniteData<Page, string | null>>(
        queryKey,
        (old) => old && { ...old, pages: old.pages.map(changePage) },
      ),
  }
}

/** What moved between two readings of pages is not shown twice. */
function withoutRepeats<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Set<string>()
  return rows.filter((row) => {
    const key = keyOf(row)
    return !known.has(key) && known.add(key)
  })
}
