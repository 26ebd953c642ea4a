import { z } from "zod"
import { handle, humanText, prefixedId } from "../primitives.js"
import {
  goodsFigures,
  heldSiteList,
  movedPath,
  producerSite,
  shelfLabelList,
  siteThemeBody,
  sitePathBody,
  siteContentBody,
} from "../producer-site/index.js"
import { salesQuery } from "../producer-orders/sales.js"
import { downloadFile } from "../settlement/index.js"
import { route } from "./contract.js"

const owner = ["owner"] as const

/** A producer's site, its figures and shelf labels. */
export const producerSiteRoutes = {
  readMovedProducer: route({
    method: "GET",
    path: "/store/catalogue/producer-paths/:handle",
    actor: "anyone",
    summary: "The present path of a producer site that once had this path",
    params: z.object({ handle }),
    answer: movedPath,
  }),
  readProducerSite: route({
    method: "GET",
    path: "/producer/site",
    actor: "producer",
    roles: owner,
    openWhileSuspended: true,
    summary: "The producer site, with content that awaits an officer",
    answer: producerSite,
  }),
  saveSiteWords: route({
    method: "PUT",
    path: "/producer/site/words",
    actor: "producer",
    roles: owner,
    summary: "Save story, visits and contact; screened like listings before they are shown",
    body: siteContentBody,
    answer: producerSite,
  }),
  setSitePath: route({
    method: "PUT",
    path: "/producer/site/path",
    actor: "producer",
    roles: owner,
    summary: "Change the site's path; earlier paths redirect to it",
    body: sitePathBody,
    answer: producerSite,
  }),
  setSiteTheme: route({
    method: "PUT",
    path: "/producer/site/theme",
    actor: "producer",
    roles: owner,
    summary: "Choose the site's theme, or null for the default",
    body: siteThemeBody,
    answer: producerSite,
  }),
  setSiteCover: route({
    method: "POST",
    path: "/producer/site/cover",
    actor: "producer",
    roles: owner,
    summary: "Upload the cover photo: JPEG, PNG, WebP or AVIF, at most 15 MB; it is re-encoded",
    upload: true,
    answer: producerSite,
  }),
  removeSiteCover: route({
    method: "DELETE",
    path: "/producer/site/cover",
    actor: "producer",
    roles: owner,
    summary: "Remove the cover photo",
    answer: producerSite,
  }),
  listOwnShelfCards: route({
    method: "GET",
    path: "/producer/shelf-cards",
    actor: "producer",
    roles: ["owner", "sales"],
    openWhileSuspended: true,
    summary: "Shelf labels of the producer's listings, as of now",
    answer: shelfLabelList,
  }),
  listPointShelfCards: route({
    method: "GET",
    path: "/point/shelf-cards",
    actor: "point",
    summary: "Shelf labels of the goods at the point, as of now",
    answer: shelfLabelList,
  }),
  readGoodsFigures: route({
    method: "GET",
    path: "/producer/figures",
    actor: "producer",
    // Who packs sees no figures of business.
    roles: ["owner", "sales", "accountant"],
    openWhileSuspended: true,
    summary: "Views and orders of each product in a period, and days of stock left",
    query: salesQuery,
    answer: goodsFigures,
  }),
  readFiguresWorkbook: route({
    method: "GET",
    path: "/producer/figures/workbook",
    actor: "producer",
    roles: ["owner", "sales", "accountant"],
    openWhileSuspended: true,
    summary: "Figures of a period as a workbook",
    query: salesQuery,
    answer: downloadFile,
  }),
  receiveViews: route({
    method: "POST",
    path: "/hooks/product-views",
    actor: "anyone",
    summary: "A batch of page views from a storefront server; signed on the raw body, counted once",
    raw: true,
    answer: z.object({ counted: z.boolean() }),
  }),
  listHeldSites: route({
    method: "GET",
    path: "/officer/producer-sites",
    actor: "officer",
    summary: "Held site content of the officer's province, longest waiting first",
    answer: heldSiteList,
  }),
  decideSite: route({
    method: "POST",
    path: "/officer/producer-sites/:id/decision",
    actor: "officer",
    summary: "Approve held site content, or refuse it with a reason",
    params: z.object({ id: prefixedId("prdr") }),
    body: z.object({ show: z.boolean(), reason: humanText(1000).nullable() }),
    answer: z.object({ id: z.string(), state: z.enum(["shown", "refused"]) }),
  }),
} as const
