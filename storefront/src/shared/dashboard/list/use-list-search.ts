import { useNavigate, useSearch, type UseNavigateResult } from "@tanstack/react-router"
import type { SearchParams } from "~/shared/lib/search-params"
import type { SearchChange } from "./list-search"

/** The query of the page's address, in which its lists keep their filters, order and pages. */
export const useListSearch = (): SearchParams => useSearch({ strict: false })

/** Changes that query. */
export const useChangeListSearch = () => searchChanger(useNavigate())

/**
 * Changes the query of the address. A change gets the address as it is by then, not as it was at the last rendering: of
 * two choices in the same moment both are made.
 */
export const searchChanger =
  (navigate: UseNavigateResult<string>) =>
  (change: SearchChange, { replace = false } = {}): void =>
    void navigate({ to: ".", search: change, replace, resetScroll: false })
