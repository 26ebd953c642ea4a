import type {
  ListingBody,
  ListingChange,
  ListingPage,
  ListingState,
  NewListingBody,
  NewSizeBody,
  OwnListing,
  SizeBody,
} from "@ocop/contracts"
import { proxyUrl } from "~/shared/dashboard/results"
import { sendFile, type Sending } from "~/shared/dashboard/send-file"
import { callDesk } from "./call-producer"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

const at = (id: string) => `listings/${encodeURIComponent(id)}`

export const listListings = (
  query: { q: string; state?: ListingState | undefined; after?: string | undefined },
  signal?: AbortSignal,
) => callDesk<ListingPage>({ path: "listings", query, signal })

export const readListing = (id: string, signal?: AbortSignal) =>
  callDesk<OwnListing>({ path: at(id), signal })

export const createListing = (body: NewListingBody) =>
  callDesk<OwnListing>({ method: "POST", path: "listings", body })

export const saveListing = (id: string, body: ListingBody) =>
  callDesk<OwnListing>({ method: "PUT", path: at(id), body })

/** @param sizeId of a further size; without it, of the first */
export const setStock = (id: string, stocked: number, sizeId?: string) =>
  callDesk<OwnListing>({
    method: "PUT",
    path: `${at(id)}/stock`,
    body: { stocked, ...(sizeId ? { sizeId } : {}) },
  })

const atSize = (id: string, sizeId: string) => `${at(id)}/sizes/${encodeURIComponent(sizeId)}`

export const addSize = (id: string, body: NewSizeBody) =>
  callDesk<OwnListing>({ method: "POST", path: `${at(id)}/sizes`, body })

export const saveSize = (id: string, sizeId: string, body: SizeBody) =>
  callDesk<OwnListing>({ method: "PUT", path: atSize(id, sizeId), body })

export const removeSize = (id: string, sizeId: string) =>
  callDesk<OwnListing>({ method: "DELETE", path: atSize(id, sizeId) })

export const publishListing = (id: string) =>
  callDesk<OwnListing>({ method: "POST", path: `${at(id)}/publications`, body: {} })

export const withdrawListing = (id: string) =>
  callDesk<OwnListing>({ method: "POST", path: `${at(id)}/withdrawals`, body: {} })

export const askChange = (
  id: string,
  body: { title: string; setNumber: number; producer: string | null; reason: string },
) => callDesk<ListingChange>({ method: "POST", path: `${at(id)}/changes`, body })

export const removePhoto = (id: string, photoId: string) =>
  callDesk<OwnListing>({ method: "DELETE", path: `${at(id)}/photos/${encodeURIComponent(photoId)}` })

/** Fifteen megabytes over a bad line in the hills. */
const PATIENCE_MS = 3 * 60_000

export function uploadPhoto(
  id: string,
  file: { readonly content: Blob; readonly name: string },
  onSent: (part: number) => void,
): Sending<OwnListing> {
  const producerId = chosenProducer.get()
  return sendFile<OwnListing>({
    url: proxyUrl("/kenh-ban/api/", `${at(id)}/photos`),
    file: file.content,
    fileName: file.name,
    // `PRODUCER_HEADER` of the contracts, which need not be downloaded for it.
    headers: producerId === null ? {} : { "x-producer": producerId },
    patienceMs: PATIENCE_MS,
    onSent,
    again: () => sessionGate.wait(),
  })
}
