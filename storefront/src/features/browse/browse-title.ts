import type { BrowseView } from "~/shared/catalogue/views"
import type { SearchParams } from "~/shared/lib/search-params"
import { m } from "~/paraglide/messages"

/** Heading of a browse page: the query in words. */
export const browseTitle = (view: BrowseView | null, search: SearchParams): string => {
  if (search.q) return m.browse_title_query({ query: search.q })
  // A page of certified goods alone has a name of its own; further filters are said as they are.
  if (search["chung-nhan"] === "1" && view?.chips.length === 1) return m.browse_title_certified()
  const words = view?.chips.slice(0, 3).map((chip) => chip.label) ?? []
  return words.length > 0 ? words.join(" · ") : m.browse_title()
}
