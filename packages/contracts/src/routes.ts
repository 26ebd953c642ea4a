import { z } from "zod"
import {
  addLineBody,
  basket,
  basketId,
  createBasketBody,
  deliveryQuote,
  lineId,
  placedOrder,
  placeOrderBody,
  quoteBody,
  setLineBody,
} from "./basket.js"
import { cataloguePage, catalogueQuery, listingDocument } from "./catalogue.js"
import { orderLookupAnswer, orderLookupBody, orderPage, orderToken } from "./order.js"
import { handle } from "./primitives.js"
import { producerDocument, producerPage, producerQuery } from "./producer.js"
import {
  certificateId,
  certificateListPage,
  certificateListQuery,
  importListPage,
  importRun,
  importRunId,
  importRunPage,
  importRunQuery,
  officer,
  startImportQuery,
  withdrawCertificateBody,
  withdrawnCertificate,
} from "./programme-office.js"
import { salesPointDocument } from "./sales-point.js"

export type Actor = "anyone" | "officer"
export type Method = "GET" | "POST" | "PUT" | "DELETE"

/**
 * One own route of the backend. The backend's validators, the typed client, the OpenAPI document and
 * the generated tests all read this table, so a route that is not here does not exist.
 */
export interface RouteContract {
  readonly method: Method
  /** Express form, e.g. `/store/baskets/:id`. */
  readonly path: string
  readonly actor: Actor
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  /** The body is a file upload (multipart, field `file`). */
  readonly upload?: true
  readonly answer: z.ZodType
}

const route = <const R extends RouteContract>(contract: R): R => contract
const basketParams = z.object({ id: basketId })
const lineParams = z.object({ id: basketId, lineId })
const handleParams = z.object({ handle })

export const searchDirectory = z.object({
  engine: z.enum(["meilisearch", "postgres"]),
  /** Physical index that serves reads now, by logical name; rebuilt indexes get a new name. */
  indexes: z.object({
    listing: z.string().nullable(),
    producer: z.string().nullable(),
    salesPoint: z.string().nullable(),
  }),
})
export type SearchDirectory = z.infer<typeof searchDirectory>

export const routes = {
  createBasket: route({
    method: "POST",
    path: "/store/baskets",
    actor: "anyone",
    summary: "Open a basket with its first line",
    body: createBasketBody,
    answer: basket,
  }),
  readBasket: route({
    method: "GET",
    path: "/store/baskets/:id",
    actor: "anyone",
    summary: "Read a basket; prices and stock are confirmed, corrections are told",
    params: basketParams,
    answer: basket,
  }),
  addBasketLine: route({
    method: "POST",
    path: "/store/baskets/:id/lines",
    actor: "anyone",
    summary: "Add goods",
    params: basketParams,
    body: addLineBody,
    answer: basket,
  }),
  setBasketLine: route({
    method: "PUT",
    path: "/store/baskets/:id/lines/:lineId",
    actor: "anyone",
    summary: "Set a line's quantity; 0 removes it",
    params: lineParams,
    body: setLineBody,
    answer: basket,
  }),
  removeBasketLine: route({
    method: "DELETE",
    path: "/store/baskets/:id/lines/:lineId",
    actor: "anyone",
    summary: "Remove a line",
    params: lineParams,
    answer: basket,
  }),
  quoteDelivery: route({
    method: "POST",
    path: "/store/baskets/:id/delivery-quote",
    actor: "anyone",
    summary: "Price of delivery to a commune, by parcel",
    params: basketParams,
    body: quoteBody,
    answer: deliveryQuote,
  }),
  placeOrder: route({
    method: "POST",
    path: "/store/baskets/:id/order",
    actor: "anyone",
    summary: "Order the basket, cash on delivery",
    params: basketParams,
    body: placeOrderBody,
    answer: placedOrder,
  }),
  readOrderPage: route({
    method: "GET",
    path: "/store/order-pages/:token",
    actor: "anyone",
    summary: "The buyer's page of an order, by signed link",
    params: z.object({ token: orderToken }),
    answer: orderPage,
  }),
  lookUpOrder: route({
    method: "POST",
    path: "/store/order-lookups",
    actor: "anyone",
    summary: "Find an order by phone number and code",
    body: orderLookupBody,
    answer: orderLookupAnswer,
  }),
  readSearchDirectory: route({
    method: "GET",
    path: "/store/search-directory",
    actor: "anyone",
    summary: "Which search indexes serve reads now",
    answer: searchDirectory,
  }),
  searchCatalogue: route({
    method: "POST",
    path: "/store/catalogue/listings",
    actor: "anyone",
    summary: "Browse listings through Postgres, the reserve of the search engine",
    body: catalogueQuery,
    answer: cataloguePage,
  }),
  readListing: route({
    method: "GET",
    path: "/store/catalogue/listings/:handle",
    actor: "anyone",
    summary: "One listing, from Postgres",
    params: handleParams,
    answer: listingDocument,
  }),
  searchProducers: route({
    method: "POST",
    path: "/store/catalogue/producers",
    actor: "anyone",
    summary: "Browse producers through Postgres",
    body: producerQuery,
    answer: producerPage,
  }),
  readProducer: route({
    method: "GET",
    path: "/store/catalogue/producers/:handle",
    actor: "anyone",
    summary: "One producer, from Postgres",
    params: handleParams,
    answer: producerDocument,
  }),
  listSalesPoints: route({
    method: "GET",
    path: "/store/catalogue/sales-points",
    actor: "anyone",
    summary: "Published sales points, from Postgres",
    answer: z.object({ hits: z.array(salesPointDocument) }),
  }),
  readOfficer: route({
    method: "GET",
    path: "/officer/me",
    actor: "officer",
    summary: "Who is signed in",
    answer: officer,
  }),
  startImport: route({
    method: "POST",
    path: "/officer/recognition-imports",
    actor: "officer",
    summary: "Read a recognition list; a dry run unless told otherwise",
    query: startImportQuery,
    upload: true,
    answer: importRun,
  }),
  listImports: route({
    method: "GET",
    path: "/officer/recognition-imports",
    actor: "officer",
    summary: "Latest imports of the officer's province",
    answer: importListPage,
  }),
  readImport: route({
    method: "GET",
    path: "/officer/recognition-imports/:id",
    actor: "officer",
    summary: "Progress and report by row",
    params: z.object({ id: importRunId }),
    query: importRunQuery,
    answer: importRunPage,
  }),
  applyImport: route({
    method: "POST",
    path: "/officer/recognition-imports/:id/apply",
    actor: "officer",
    summary: "Carry out a dry run that was looked at",
    params: z.object({ id: importRunId }),
    answer: importRun,
  }),
  listCertificates: route({
    method: "GET",
    path: "/officer/certificates",
    actor: "officer",
    summary: "Certificates of the officer's province; those that end soonest come first",
    query: certificateListQuery,
    answer: certificateListPage,
  }),
  withdrawCertificate: route({
    method: "POST",
    path: "/officer/certificates/:id/withdraw",
    actor: "officer",
    summary: "Withdraw a certificate with its reason and decision",
    params: z.object({ id: certificateId }),
    body: withdrawCertificateBody,
    answer: withdrawnCertificate,
  }),
} as const

export type RouteName = keyof typeof routes
