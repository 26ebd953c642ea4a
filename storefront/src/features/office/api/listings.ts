import type { HeldListingPage, ListingChange, OpenChangePage } from "@ocop/contracts"
import { callOffice } from "./call-office"

export const listHeld = (signal?: AbortSignal) => callOffice<HeldListingPage>({ path: "listings", signal })

export const decideHeld = (id: string, body: { show: boolean; reason: string | null }) =>
  callOffice<{ id: string }>({ method: "POST", path: `listings/${id}/decision`, body })

export const listChanges = (signal?: AbortSignal) =>
  callOffice<OpenChangePage>({ path: "listing-changes", signal })

export const decideChange = (id: string, body: { accept: boolean; reason: string }) =>
  callOffice<ListingChange>({ method: "POST", path: `listing-changes/${id}/decision`, body })
