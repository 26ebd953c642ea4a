import { useSearch } from "@tanstack/react-router"
import type { SearchParams } from "~/shared/lib/search-params"

/** The query of the page's address, in which its lists keep their filters, order and pages. */
export const useListSearch = (): SearchParams => useSearch({ strict: false })
