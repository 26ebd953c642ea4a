import { search } from "@medusajs/framework/utils"
import { defineCatalogueIndex } from "../domains/catalogue/indexing/define-index"
import { producerDocument, producerFields, type ProducerRow } from "../domains/catalogue/producer-document"
import { meilisearchSettings } from "../domains/catalogue/indexing/search-settings"

const fields = search.define({
  id: search.keyword().filterable(),
  handle: search.keyword().filterable(),
  name: search.text().searchable({ weight: 10 }).sortable(),
  coreName: search.text().searchable({ weight: 9 }),
  legalType: search.keyword().filterable().facetable(),
  provinceCode: search.keyword().filterable().facetable(),
  communeCode: search.keyword().filterable().facetable(),
  placeName: search.text().searchable({ weight: 5 }),
  placeAsWritten: search.text().searchable({ weight: 4 }),
  address: search.text(),
  story: search.text(),
  foundedYear: search.integer(),
  people: search.object({ name: search.keyword(), role: search.keyword(), words: search.keyword() }).array(),
  phone: search.keyword(),
  email: search.keyword(),
  website: search.keyword(),
  cloth: search.keyword(),
  visiting: search.text(),
  zalo: search.keyword(),
  mapUrl: search.keyword(),
  womenLed: search.boolean().filterable().facetable(),
  media: search.object({ url: search.keyword(), alt: search.keyword(), kind: search.keyword() }).array(),
  listingCount: search.integer().sortable(),
  starredCount: search.integer().sortable(),
  sets: search
    .integer()
    .filterable()
    .facetable({ types: ["value"] })
    .array(),
  illustrative: search.keyword().array(),
  createdAt: search.integer().sortable(),
  updatedAt: search.integer().sortable(),
  keywords: search.text().searchable({ weight: 3 }).retrievable(false).array(),
})

defineCatalogueIndex({
  kind: "producer",
  entity: "producer",
  fields,
  settings: meilisearchSettings(fields, ["placeAsWritten"]),
  graphFields: producerFields,
  toDocuments: async (rows: ProducerRow[]) => {
    const now = new Date()
    return rows.flatMap((row) => producerDocument(row, now) ?? [])
  },
})
