import type { Problem } from "@ocop/contracts"

/** A list as `ListTable` shows it, wherever its rows come from. */
export interface List<Row> {
  /** The rows of the pages that are shown; undefined until the first page is there. */
  readonly rows: readonly Row[] | undefined
  /** How many rows fit in all, where that is known. */
  readonly total?: number | undefined
  /** Why the list, or its next page, could not be read. */
  readonly problem: Problem | null
  readonly retry: () => void
  /** Shows a page more; null when there is none. */
  readonly more: (() => void) | null
  /** Whether that page is on its way. */
  readonly busy: boolean
}
