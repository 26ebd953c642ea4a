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
import {
  callProducer,
  producerFormQuery,
  producerKey,
  sendProducerFile,
  type NamedFile,
} from "./call-producer"

const at = (id: string) => `listings/${encodeURIComponent(id)}`

/** Key of every list of listings. */
export const listingsKey = () => producerKey("listings")

export const listListings = (
  query: { q: string; state?: ListingState | undefined; after?: string | undefined },
  signal?: AbortSignal,
) => callProducer<ListingPage>({ path: "listings", query, signal })

export const listingQuery = (id: string) => producerFormQuery<OwnListing>(["listing", id], { path: at(id) })

export const createListing = (body: NewListingBody) =>
  callProducer<OwnListing>({ method: "POST", path: "listings", body })

export const saveListing = (id: string, body: ListingBody) =>
  callProducer<OwnListing>({ method: "PUT", path: at(id), body })

/** @param sizeId of a further size; without it, of the first */
export const setStock = (id: string, stocked: number, sizeId?: string) =>
  callProducer<OwnListing>({
    method: "PUT",
    path: `${at(id)}/stock`,
    body: { stocked, ...(sizeId ? { sizeId } : {}) },
  })

const atSize = (id: string, sizeId: string) => `${at(id)}/sizes/${encodeURIComponent(sizeId)}`

export const addSize = (id: string, body: NewSizeBody) =>
  callProducer<OwnListing>({ method: "POST", path: `${at(id)}/sizes`, body })

export const saveSize = (id: string, sizeId: string, body: SizeBody) =>
  callProducer<OwnListing>({ method: "PUT", path: atSize(id, sizeId), body })

export const removeSize = (id: string, sizeId: string) =>
  callProducer<OwnListing>({ method: "DELETE", path: atSize(id, sizeId) })

export const publishListing = (id: string) =>
  callProducer<OwnListing>({ method: "POST", path: `${at(id)}/publications`, body: {} })

export const withdrawListing = (id: string) =>
  callProducer<OwnListing>({ method: "POST", path: `${at(id)}/withdrawals`, body: {} })

export const requestChange = (
  id: string,
  body: { title: string; setNumber: number; producer: string | null; reason: string },
) => callProducer<ListingChange>({ method: "POST", path: `${at(id)}/changes`, body })

export const removePhoto = (id: string, photoId: string) =>
  callProducer<OwnListing>({ method: "DELETE", path: `${at(id)}/photos/${encodeURIComponent(photoId)}` })

/** Fifteen megabytes over a bad line in the hills. */
const PATIENCE_MS = 3 * 60_000

export const uploadPhoto = (id: string, file: NamedFile, onSent: (part: number) => void) =>
  sendProducerFile<OwnListing>({ path: `${at(id)}/photos`, file, patienceMs: PATIENCE_MS, onSent })
