import type { HeldListingPage, HeldSite, ListingChange, OpenChangePage } from "@ocop/contracts"
import { callOffice } from "./call-office"

export const listHeld = (signal?: AbortSignal) => callOffice<HeldListingPage>({ path: "listings", signal })

export const decideHeld = (id: string, body: { show: boolean; reason: string | null }) =>
  callOffice<{ id: string }>({ method: "POST", path: `listings/${id}/decision`, body })

export const listChanges = (signal?: AbortSignal) =>
  callOffice<OpenChangePage>({ path: "listing-changes", signal })

export const decideChange = (id: string, body: { accept: boolean; reason: string }) =>
  callOffice<ListingChange>({ method: "POST", path: `listing-changes/${id}/decision`, body })

/** Words of producers' public pages that wait. */
export const listHeldSites = (signal?: AbortSignal) =>
  callOffice<{ sites: HeldSite[] }>({ path: "producer-sites", signal })

export const decideSite = (id: string, body: { show: boolean; reason: string | null }) =>
  callOffice<{ id: string }>({ method: "POST", path: `producer-sites/${id}/decision`, body })
