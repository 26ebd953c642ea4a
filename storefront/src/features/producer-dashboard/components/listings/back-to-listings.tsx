import { Link } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import type { SearchParams } from "~/shared/lib/search-params"
import { PAGES } from "../../lib/pages"

/** The way back to the listings, narrowed as they were. */
export const BackToListings = ({ search = {} }: { search?: SearchParams }) => (
  <Link to={PAGES.listings} search={search} className="tap mb-2 inline-flex items-center">
    {m.listing_back()}
  </Link>
)
