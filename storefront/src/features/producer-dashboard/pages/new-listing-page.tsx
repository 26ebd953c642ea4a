import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { m } from "~/paraglide/messages"
import { Page } from "~/shared/dashboard/page"
import { listingsKey } from "../api/listings"
import { BackToListings } from "../components/listings/back-to-listings"
import { ListingForm } from "../components/listings/listing-form"
import { OPEN_LISTING, PAGES } from "../lib/pages"

/** A new listing: what is written is a draft until it is published. */
export function NewListingPage() {
  const navigate = useNavigate()
  const client = useQueryClient()
  return (
    <Page title={m.listing_new()} back={<BackToListings />}>
      <ListingForm
        listing={null}
        onSaved={({ id }) => {
          void client.invalidateQueries({ queryKey: listingsKey() })
          void navigate({ to: PAGES.listings, search: { [OPEN_LISTING]: id }, replace: true })
        }}
      />
    </Page>
  )
}
