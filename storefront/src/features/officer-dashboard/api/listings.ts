import type { HeldListingPage, HeldSite, ListingChange, OpenChangePage } from "@ocop/contracts"
import { resultQuery } from "~/shared/dashboard/queries"
import { callOfficer } from "./call-officer"

export const heldListingsQuery = resultQuery(["held-listings"], (signal) =>
  callOfficer<HeldListingPage>({ path: "listings", signal }),
)
export const decideListing = (id: string, body: { show: boolean; reason: string | null }) =>
  callOfficer<{ id: string }>({ method: "POST", path: `listings/${id}/decision`, body })

export const listingChangesQuery = resultQuery(["listing-changes"], (signal) =>
  callOfficer<OpenChangePage>({ path: "listing-changes", signal }),
)
export const decideChange = (id: string, body: { accept: boolean; reason: string }) =>
  callOfficer<ListingChange>({ method: "POST", path: `listing-changes/${id}/decision`, body })

/** Words of producers' public pages that wait. */
export const heldSitesQuery = resultQuery(["held-sites"], (signal) =>
  callOfficer<{ sites: HeldSite[] }>({ path: "producer-sites", signal }),
)
export const decideSite = (id: string, body: { show: boolean; reason: string | null }) =>
  callOfficer<{ id: string }>({ method: "POST", path: `producer-sites/${id}/decision`, body })
