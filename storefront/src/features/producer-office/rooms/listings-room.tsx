import { ListingPage, NewListingPage } from "../components/listing-page"
import { ListingsPage } from "../components/listings-page"
import type { RoomProps } from "../lib/rooms"

/** Goods: the list, a new one, or the one that the address names. */
export default function ListingsRoom({ search }: RoomProps) {
  if (search.ma === "moi") return <NewListingPage />
  return search.ma ? <ListingPage key={search.ma} id={search.ma} /> : <ListingsPage search={search} />
}
