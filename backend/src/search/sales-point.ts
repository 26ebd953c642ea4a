import { search } from "@medusajs/framework/utils"
import { defineCatalogueIndex } from "../domains/catalogue/indexing/define-index"
import { salesPointDocument, type SalesPointRow } from "../domains/catalogue/sales-point-document"
import { meilisearchSettings } from "../domains/catalogue/indexing/search-settings"

const fields = search.define({
  id: search.keyword().filterable(),
  handle: search.keyword().filterable(),
  name: search.text().searchable({ weight: 10 }).sortable(),
  operatorName: search.text().searchable({ weight: 6 }),
  phone: search.keyword(),
  provinceCode: search.keyword().filterable().facetable(),
  communeCode: search.keyword().filterable().facetable(),
  placeName: search.text().searchable({ weight: 5 }),
  address: search.text().searchable({ weight: 4 }),
  lat: search.float(),
  lng: search.float(),
  openingHours: search
    .object({ day: search.integer(), opens: search.integer(), closes: search.integer() })
    .array(),
  openedOn: search.keyword(),
  description: search.text().searchable({ weight: 1 }),
  illustrative: search.keyword().array(),
  source: search.keyword(),
  createdAt: search.integer().sortable(),
  updatedAt: search.integer().sortable(),
  keywords: search.text().searchable({ weight: 3 }).retrievable(false).array(),
})

defineCatalogueIndex({
  kind: "sales_point",
  entity: "sales_point",
  fields,
  settings: meilisearchSettings(fields, []),
  graphFields: ["*"],
  toDocuments: async (rows: SalesPointRow[]) => rows.flatMap((row) => salesPointDocument(row) ?? []),
})
