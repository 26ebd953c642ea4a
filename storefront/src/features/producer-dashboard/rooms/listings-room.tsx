import { FILES, ListingFilesPage } from "../components/listing-files-page"
import { ListingImportPage } from "../components/listing-import-page"
import { ListingPage, NewListingPage } from "../components/listing-page"
import { ListingsPage } from "../components/listings-page"
import type { RoomProps } from "../lib/rooms"

/** Goods: the list, a new one, or the one that the address names. */
export default function ListingsRoom({ search }: RoomProps) {
  if (search.ma === "moi") return <NewListingPage />
  if (search.ma === FILES)
    return search.muc ? <ListingImportPage key={search.muc} id={search.muc} /> : <ListingFilesPage />
  return search.ma ? <ListingPage key={search.ma} id={search.ma} /> : <ListingsPage search={search} />
}
