import { search } from "@medusajs/framework/utils"
import { defineCatalogueIndex } from "../domains/catalogue/indexing/define-index"
import { listingDocument } from "../domains/catalogue/listing-document"
import { labelFields, productFields, type LabelRow, type ProductRow } from "../domains/catalogue/graph-rows"
import { listingSettings } from "../domains/catalogue/indexing/search-settings"
import { ratingFields, type ContributionRow } from "../domains/reviews/rating-summary"
import { webLocationId } from "../domains/catalogue/web-location"

const starFields = {
  star: search.integer(),
  from: search.integer(),
  until: search.integer(),
  precision: search.keyword(),
  certificateCode: search.keyword(),
  decisionNumber: search.keyword(),
  decisionDate: search.keyword(),
  issuingBody: search.keyword(),
  level: search.keyword(),
}

/**
 * Search fields of a listing, as in `listingDocument` of @ocop/contracts; order and weight of the searchable fields are
 * the relevance.
 */
const fields = search.define({
  id: search.keyword().filterable(),
  handle: search.keyword().filterable(),
  title: search.text().searchable({ weight: 10 }).sortable(),
  subtitle: search.text().searchable({ weight: 6 }),
  description: search.text().searchable({ weight: 1 }),
  story: search.text(),
  ingredients: search.text(),
  usage: search.text(),
  storage: search.text(),
  label: search.object({
    origin: search.keyword(),
    netContent: search.keyword(),
    warning: search.keyword(),
    shelfLifeDays: search.integer(),
    alcoholPercent: search.float(),
  }),
  videoUrl: search.keyword(),
  set: search
    .integer()
    .filterable()
    .facetable({ types: ["value"] }),
  group: search
    .integer()
    .filterable()
    .facetable({ types: ["value"] }),
  producer: search.object({
    id: search.keyword().filterable(),
    handle: search.keyword().filterable().facetable(),
    name: search.text().searchable({ weight: 8 }),
    legalType: search.keyword().filterable().facetable(),
  }),
  womenLed: search.boolean().filterable().facetable(),
  provinceCode: search.keyword().filterable().facetable(),
  communeCode: search.keyword().filterable().facetable(),
  placeName: search.text().searchable({ weight: 5 }),
  placeAsWritten: search.text().searchable({ weight: 4 }),
  starPeriod: search.object(starFields),
  star: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["value"] }),
  starFrom: search.integer().filterable(),
  starUntil: search.integer().filterable(),
  certificates: search
    .object({ ...starFields, state: search.keyword(), withdrawnReason: search.keyword() })
    .array(),
  variantId: search.keyword(),
  unit: search.keyword(),
  sizes: search
    .object({
      variantId: search.keyword(),
      unit: search.keyword(),
      price: search.integer(),
      weightGrams: search.integer(),
      available: search.integer(),
    })
    .array(),
  barcode: search.keyword().searchable({ weight: 2 }).filterable(),
  weightGrams: search.integer(),
  price: search.integer().filterable().sortable(),
  available: search.integer(),
  inStock: search.boolean().filterable().sortable().facetable(),
  images: search.object({ url: search.keyword(), alt: search.keyword() }).array(),
  illustrative: search.keyword().array(),
  source: search.keyword(),
  sourceConfidence: search.keyword(),
  ratingCount: search.integer().sortable(),
  ratingTenths: search.integer().filterable().sortable(),
  latestReviews: search
    .object({
      id: search.keyword(),
      points: search.integer(),
      text: search.keyword(),
      author: search.keyword(),
      photoUrl: search.keyword(),
      at: search.keyword(),
      edited: search.boolean(),
      answer: search.keyword(),
      answeredAt: search.keyword(),
    })
    .array(),
  questionCount: search.integer(),
  latestQuestions: search
    .object({
      id: search.keyword(),
      text: search.keyword(),
      author: search.keyword(),
      at: search.keyword(),
      answer: search.keyword(),
      answeredAt: search.keyword(),
    })
    .array(),
  createdAt: search.integer().filterable().sortable(),
  updatedAt: search.integer().sortable(),
  keywords: search.text().searchable({ weight: 3 }).retrievable(false).array(),
  /** Codes of every commune that the place as written may mean. */
  placeCodes: search.keyword().filterable().retrievable(false).array(),
  // Diacritics and sounds spelled as letters, for the engine that folds diacritics; the fallback search compares words
  // as they are.
  titleTerms: search.text().searchable({ weight: 1 }).retrievable(false),
  otherTerms: search.text().searchable({ weight: 1 }).retrievable(false),
  soundTerms: search.text().searchable({ weight: 1 }).retrievable(false),
})

defineCatalogueIndex({
  kind: "listing",
  entity: "product",
  fields,
  settings: listingSettings(fields),
  graphFields: productFields,
  toDocuments: async (rows: ProductRow[], context) => {
    const location = await webLocationId(context.container.query)
    const { data } = await context.container.query.graph({
      entity: "product_rating_summary",
      fields: ratingFields,
      filters: { id: rows.map(({ id }) => id) },
    })
    const ratings = new Map((data as unknown as ContributionRow[]).map((rating) => [rating.id, rating]))
    const { data: found } = await context.container.query.graph({
      entity: "listing_label",
      fields: labelFields,
      filters: { id: rows.flatMap(({ listing }) => listing?.id ?? []) },
    })
    const labels = new Map((found as unknown as LabelRow[]).map((label) => [label.id, label]))
    const now = new Date()
    return rows.flatMap((row) => {
      const more = { rating: ratings.get(row.id), label: labels.get(row.listing?.id ?? "") }
      return listingDocument(row, location, now, more) ?? []
    })
  },
})
