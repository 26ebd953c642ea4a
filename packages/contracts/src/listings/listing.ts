import { listingBounds } from "@ocop/marketplace-rules"
import { z } from "zod"
import { typedDays, typedGrams, typedPercent, typedPieces, typedPrice } from "../typed.js"
import { handle, humanText, instant, prefixedId } from "../primitives.js"

export const listingId = prefixedId("lstg")
export const photoId = prefixedId("lpho")

/** `held`: awaits an officer's review. `refused`: an officer refused it. */
export const listingState = z.enum(["draft", "held", "refused", "published", "withdrawn"])
export type ListingState = z.infer<typeof listingState>

export const setNumber = z.number().int().min(1).max(26)

const listingPrice = typedPrice(listingBounds.priceDong)
const listingWeight = typedGrams(listingBounds.weightGrams)

export const labelData = z.object({
  origin: humanText(200).nullable(),
  netContent: humanText(80).nullable(),
  ingredients: humanText(2000).nullable(),
  usage: humanText(1000).nullable(),
  storage: humanText(500).nullable(),
  warning: humanText(500).nullable(),
  shelfLifeDays: typedDays(listingBounds.shelfLifeDays).nullable(),
  alcoholPercent: typedPercent(listingBounds.alcoholPercent).nullable(),
})

export const labelField = z.enum([
  "origin",
  "netContent",
  "ingredients",
  "usage",
  "storage",
  "warning",
  "shelfLifeDays",
  "alcoholPercent",
])
export type LabelFieldName = z.infer<typeof labelField>

/** What a person writes of a listing. */
export const listingBody = z.object({
  title: humanText(160, 3),
  setNumber,
  unit: humanText(60).nullable(),
  priceDong: listingPrice.nullable(),
  weightGrams: listingWeight.nullable(),
  story: humanText(4000).nullable(),
  videoUrl: z.string().max(500).nullable(),
  label: labelData,
})
export type ListingBody = z.infer<typeof listingBody>
/** Pieces in stock at the producer's premises. */
const pieces = typedPieces(listingBounds.stock)

export const newListingBody = listingBody.extend({ stock: pieces })
export type NewListingBody = z.infer<typeof newListingBody>

/** A size of goods is a variant of their product. */
export const sizeId = prefixedId("variant")

/** What a person writes of a further size: the same goods in another jar. */
export const sizeBody = z.object({
  unit: humanText(60),
  priceDong: listingPrice,
  weightGrams: listingWeight.nullable(),
})
export type SizeBody = z.infer<typeof sizeBody>
export const newSizeBody = sizeBody.extend({ stock: pieces })
export type NewSizeBody = z.infer<typeof newSizeBody>

export const listingSize = z.object({
  id: z.string(),
  unit: z.string(),
  priceDong: z.number().int().nullable(),
  weightGrams: z.number().int().nullable(),
  stocked: z.number().int(),
  reserved: z.number().int(),
})
export type ListingSize = z.infer<typeof listingSize>

/** Without `sizeId` it is about the first size. */
export const stockBody = z.object({
  stocked: pieces,
  sizeId: sizeId.optional(),
})

export const holdReason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("banned_goods"), word: z.string() }),
  z.object({ code: z.literal("banned_words"), word: z.string() }),
  z.object({ code: z.literal("papers_missing"), papers: z.array(z.array(z.string())) }),
  z.object({ code: z.literal("price_outlier"), usual: z.number() }),
  z.object({ code: z.literal("conditional_goods") }),
])
export type ListingHoldReason = z.infer<typeof holdReason>

export const listingPhoto = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** `#rrggbb`, shown while the picture loads. */
  colour: z.string(),
})
export type ListingPhoto = z.infer<typeof listingPhoto>

/** One line of the list. */
export const listingRow = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  setNumber: z.number().int(),
  unit: z.string().nullable(),
  state: listingState,
  priceDong: z.number().int().nullable(),
  stocked: z.number().int(),
  reserved: z.number().int(),
  photoUrl: z.string().nullable(),
  certified: z.boolean(),
  updatedAt: instant,
})
export type ListingRow = z.infer<typeof listingRow>

export const listingQuery = z.object({
  q: z.string().max(200).default(""),
  state: listingState.optional(),
  after: z
    .string()
    .regex(/^\d{1,17}\.lstg_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListingQuery = z.infer<typeof listingQuery>

export const listingPage = z.object({
  listings: z.array(listingRow),
  counts: z.record(listingState, z.number().int()),
  nextAfter: z.string().nullable(),
})
export type ListingPage = z.infer<typeof listingPage>

export const changeId = prefixedId("lchg")
export const changeState = z.enum(["open", "accepted", "refused"])

/** What a certificate speaks of: the goods' name, their set, who makes them. */
export const listingIdentity = z.object({
  title: humanText(160, 3),
  setNumber,
  /** The public address of who makes them. */
  producer: handle,
})
export type ListingIdentity = z.infer<typeof listingIdentity>

export const changeBody = z.object({
  title: humanText(160, 3),
  setNumber,
  producer: handle.nullable(),
  reason: humanText(1000, 10),
})

export const listingChange = z.object({
  id: z.string(),
  listingId: z.string(),
  before: listingIdentity,
  after: listingIdentity,
  reason: z.string(),
  by: z.string(),
  at: instant,
  state: changeState,
  answer: z.string().nullable(),
})
export type ListingChange = z.infer<typeof listingChange>

/** Everything of one listing, for its editor. */
export const ownListing = listingRow.extend({
  weightGrams: z.number().int().nullable(),
  story: z.string().nullable(),
  videoUrl: z.string().nullable(),
  /** Further sizes, in the order in which they were added. */
  sizes: z.array(listingSize),
  label: labelData,
  /** Fields of the label that the set asks for and that are empty. */
  missingLabel: z.array(labelField),
  ageRestricted: z.boolean(),
  /** A certificate speaks of it: name and set change by an officer's decision only. */
  photos: z.array(listingPhoto),
  holds: z.array(holdReason),
  answer: z.string().nullable(),
  changes: z.array(listingChange),
})
export type OwnListing = z.infer<typeof ownListing>
