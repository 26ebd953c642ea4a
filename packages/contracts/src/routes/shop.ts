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
} from "../basket.js"
import { cataloguePage, catalogueQuery, listingDocument } from "../catalogue.js"
import { orderLookupAnswer, orderLookupBody, orderPage, orderToken } from "../order.js"
import { handle } from "../primitives.js"
import { producerDocument, producerPage, producerQuery } from "../producer.js"
import { salesPointDocument } from "../sales-point.js"
import { route } from "./contract.js"

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
  /** Changes whenever the indexes change; page caches are invalidated by it. */
  version: z.string(),
})
export type SearchDirectory = z.infer<typeof searchDirectory>

/** Public routes: basket, checkout, order page, fallback search. */
export const shopRoutes = {
  createBasket: route({
    method: "POST",
    path: "/store/baskets",
    actor: "anyone",
    summary: "Create a basket with its first line",
    body: createBasketBody,
    answer: basket,
  }),
  readBasket: route({
    method: "GET",
    path: "/store/baskets/:id",
    actor: "anyone",
    summary: "Read a basket; prices and stock are confirmed, corrections are reported",
    params: basketParams,
    answer: basket,
  }),
  addBasketLine: route({
    method: "POST",
    path: "/store/baskets/:id/lines",
    actor: "anyone",
    summary: "Add a line",
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
    summary: "Quote delivery to a commune, by parcel",
    params: basketParams,
    body: quoteBody,
    answer: deliveryQuote,
  }),
  placeOrder: route({
    method: "POST",
    path: "/store/baskets/:id/order",
    actor: "anyone",
    summary: "Place the order of a basket",
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
    summary: "The search indexes that serve reads now, and their version",
    answer: searchDirectory,
  }),
  searchCatalogue: route({
    method: "POST",
    path: "/store/catalogue/listings",
    actor: "anyone",
    summary: "Browse listings through Postgres: fallback search",
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
    summary: "Browse producers through Postgres: fallback search",
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
} as const
