import { MOST_DONG } from "@ocop/typed-values"
import { z } from "zod"
import { typedDong } from "./typed.js"
import { shownQuestion, shownReview } from "./reviews/review.js"
import { communeCode, dong, epochSeconds, grams, handle, provinceCode, star } from "./primitives.js"

/** A field of a listing that is made up for the demonstration, so that screens can say so. */
export const illustrativeField = z.enum([
  "price",
  "stock",
  "weight",
  "decision_number",
  "decision_date",
  "opening_hours",
  "address",
  "story",
])
export type IllustrativeField = z.infer<typeof illustrativeField>

export const legalType = z.enum(["cooperative", "cooperative_group", "enterprise", "household"])
export type LegalType = z.infer<typeof legalType>

/**
 * The period in which a star may be shown. A star without a period does not exist: readers compare
 * `from <= now < until` with their own clock before they draw anything.
 */
export const starPeriod = z.object({
  star,
  from: epochSeconds,
  /** Exclusive: the first moment without the star. */
  until: epochSeconds,
  /** "year": the list gave no day, so the period is counted from 1 January. Readers say so beside it. */
  precision: z.enum(["day", "year"]),
  certificateCode: z.string(),
  decisionNumber: z.string().nullable(),
  decisionDate: z.string().nullable(),
  issuingBody: z.string().nullable(),
  level: z.enum(["district", "province", "central"]),
})
export type StarPeriod = z.infer<typeof starPeriod>

export const producerBrief = z.object({
  id: z.string(),
  handle,
  name: z.string(),
  legalType: legalType.nullable(),
})
export type ProducerBrief = z.infer<typeof producerBrief>

/** Everything a card and a product page need, so that no page asks a second source. */
export const listingDocument = z.object({
  id: z.string(),
  handle,
  title: z.string(),
  subtitle: z.string().nullable(),
  description: z.string().nullable(),
  story: z.string().nullable(),
  ingredients: z.string().nullable(),
  usage: z.string().nullable(),
  storage: z.string().nullable(),
  /** Further label fields, of listings that producers write themselves. */
  label: z
    .object({
      origin: z.string().nullable(),
      netContent: z.string().nullable(),
      warning: z.string().nullable(),
      shelfLifeDays: z.number().int().nullable(),
      alcoholPercent: z.number().nullable(),
    })
    .nullable(),
  videoUrl: z.string().nullable(),
  /** 1 to 26, Decision 148/QĐ-TTg, annex I. */
  set: z.number().int().min(1).max(26),
  /** 1 to 6. */
  group: z.number().int().min(1).max(6),
  producer: producerBrief,
  womenLed: z.boolean(),
  provinceCode: provinceCode.nullable(),
  communeCode: communeCode.nullable(),
  /** Present place, then the place as the recognition list wrote it, for people who know the old name. */
  placeName: z.string().nullable(),
  placeAsWritten: z.string().nullable(),
  /** The period that is live or next to be live when the document was written; null when there is none. */
  starPeriod: starPeriod.nullable(),
  /** Copies of starPeriod as plain numbers, for filters and facets. 0 when there is none. */
  star: z.number().int().min(0).max(5),
  starFrom: epochSeconds,
  starUntil: epochSeconds,
  /** All certificates, newest first, lapsed and withdrawn ones too, for the product page. */
  certificates: z.array(
    starPeriod.extend({
      state: z.enum(["active", "withdrawn", "superseded"]),
      withdrawnReason: z.string().nullable(),
    }),
  ),
  variantId: z.string().nullable(),
  unit: z.string().nullable(),
  /** The same goods in other sizes that have a price; variant, unit, weight, price and stock above are of the first. */
  sizes: z.array(
    z.object({
      variantId: z.string(),
      unit: z.string(),
      price: dong,
      weightGrams: grams.nullable(),
      available: z.number().int(),
    }),
  ),
  barcode: z.string().nullable(),
  weightGrams: grams.nullable(),
  /** Posted price in dong; null means "liên hệ" and not for sale online. */
  price: dong.nullable(),
  available: z.number().int(),
  /** Of any size. */
  inStock: z.boolean(),
  images: z.array(z.object({ url: z.string(), alt: z.string().nullable() })),
  illustrative: z.array(illustrativeField),
  source: z.string().nullable(),
  sourceConfidence: z.enum(["reported", "own-knowledge"]).nullable(),
  /** What verified buyers gave, worked out of the rows that are shown: how many, and tenths of a point. */
  ratingCount: z.number().int().min(0),
  ratingTenths: z.number().int().min(0).max(50),
  /** The latest of each; the rest has pages of its own. */
  latestReviews: z.array(shownReview),
  questionCount: z.number().int().min(0),
  latestQuestions: z.array(shownQuestion),
  createdAt: epochSeconds,
  updatedAt: epochSeconds,
})
export type ListingDocument = z.infer<typeof listingDocument>

/** The fields of a listing that a result card shows. */
export const listingCard = listingDocument.pick({
  id: true,
  handle: true,
  title: true,
  subtitle: true,
  set: true,
  group: true,
  producer: true,
  provinceCode: true,
  communeCode: true,
  placeName: true,
  starPeriod: true,
  variantId: true,
  unit: true,
  sizes: true,
  price: true,
  available: true,
  inStock: true,
  images: true,
  illustrative: true,
})
export type ListingCard = z.infer<typeof listingCard>

export const catalogueSort = z.enum([
  "relevance",
  "price_asc",
  "price_desc",
  "newest",
  "star_desc",
  "name_asc",
])
export type CatalogueSort = z.infer<typeof catalogueSort>

export const PAGE_SIZE = 24
/** Deeper pages cost the engine more than they are worth to a reader; a filter finds it sooner. */
export const LAST_PAGE = 40

const many = <T extends z.ZodType>(item: T) => z.array(item).max(50).default([])

const anySum = { least: 0, most: MOST_DONG }

/** A browse or search request, after the address line has been read. */
export const catalogueQuery = z.object({
  q: z.string().max(200).default(""),
  stars: many(star),
  groups: many(z.number().int().min(1).max(6)),
  sets: many(z.number().int().min(1).max(26)),
  provinces: many(provinceCode),
  communes: many(communeCode),
  producers: many(handle),
  legalTypes: many(legalType),
  priceMin: typedDong(anySum).nullable().default(null),
  priceMax: typedDong(anySum).nullable().default(null),
  inStock: z.boolean().default(false),
  womenLed: z.boolean().default(false),
  /** Only goods whose certificate is in force now. */
  certified: z.boolean().default(false),
  sort: catalogueSort.default("relevance"),
  page: z.number().int().min(1).max(LAST_PAGE).default(1),
})
export type CatalogueQuery = z.infer<typeof catalogueQuery>

export const facetCount = z.object({ value: z.string(), count: z.number().int() })
export type FacetCount = z.infer<typeof facetCount>

export const catalogueFacets = z.object({
  stars: z.array(facetCount),
  groups: z.array(facetCount),
  sets: z.array(facetCount),
  provinces: z.array(facetCount),
  communes: z.array(facetCount),
  producers: z.array(facetCount),
  legalTypes: z.array(facetCount),
  inStock: z.number().int(),
  womenLed: z.number().int(),
  certified: z.number().int(),
})
export type CatalogueFacets = z.infer<typeof catalogueFacets>

export const cataloguePage = z.object({
  hits: z.array(listingCard),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  facets: catalogueFacets,
  /** Which engine answered. `postgres` is the fallback search: the shop says that search is simpler for now. */
  engine: z.enum(["meilisearch", "postgres"]),
})
export type CataloguePage = z.infer<typeof cataloguePage>
