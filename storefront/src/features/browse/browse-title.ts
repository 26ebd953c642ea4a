import type { BrowseView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"

/** Heading of a browse page: the query in words. */
export const browseTitle = (view: BrowseView | null, search: SearchParams): string => {
  if (search.q) return m.browse_title_query({ query: search.q })
  const words = view?.chips.slice(0, 3).map((chip) => chip.label) ?? []
  return words.length > 0 ? words.join(" · ") : m.browse_title()
}
