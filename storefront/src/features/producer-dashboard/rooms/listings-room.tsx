import { FILES, ListingFilesPage } from "../pages/listing-files-page"
import { ListingImportPage } from "../pages/listing-import-page"
import { ListingPage, NewListingPage } from "../pages/listing-page"
import { ListingsPage } from "../pages/listings-page"
import type { RoomProps } from "../lib/pages"

/** Goods: the list, a new one, or the one that the address names. */
export default function ListingsRoom({ search }: RoomProps) {
  if (search.ma === "moi") return <NewListingPage />
  if (search.ma === FILES)
    return search.muc ? <ListingImportPage key={search.muc} id={search.muc} /> : <ListingFilesPage />
  return search.ma ? <ListingPage key={search.ma} id={search.ma} /> : <ListingsPage search={search} />
}
