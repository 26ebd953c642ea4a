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

/** A producer's public page as its own web site. */
export const producerSiteRoutes = {
  readMovedProducer: route({
    method: "GET",
    path: "/store/catalogue/producer-paths/:handle",
    actor: "anyone",
    summary: "Where a producer's page stands that once had this path",
    params: z.object({ handle }),
    answer: movedPath,
  }),
  readProducerSite: route({
    method: "GET",
    path: "/producer/site",
    actor: "producer",
    roles: owner,
    openWhileSuspended: true,
    summary: "The public page, and what of it waits for an officer",
    answer: producerSite,
  }),
  saveSiteWords: route({
    method: "PUT",
    path: "/producer/site/words",
    actor: "producer",
    roles: owner,
    summary: "Story, visits and contact; screened like listings before they are shown",
    body: siteContentBody,
    answer: producerSite,
  }),
  setSitePath: route({
    method: "PUT",
    path: "/producer/site/path",
    actor: "producer",
    roles: owner,
    summary: "Take another path; the earlier one leads to it for ever",
    body: sitePathBody,
    answer: producerSite,
  }),
  setSiteCloth: route({
    method: "PUT",
    path: "/producer/site/cloth",
    actor: "producer",
    roles: owner,
    summary: "Choose the pattern, or null for the one that the path gives",
    body: siteThemeBody,
    answer: producerSite,
  }),
  setSiteCover: route({
    method: "POST",
    path: "/producer/site/cover",
    actor: "producer",
    roles: owner,
    summary: "The cover picture: JPEG, PNG, WebP or AVIF, at most 15 MB; it is drawn anew",
    upload: true,
    answer: producerSite,
  }),
  removeSiteCover: route({
    method: "DELETE",
    path: "/producer/site/cover",
    actor: "producer",
    roles: owner,
    summary: "Take the cover picture away",
    answer: producerSite,
  }),
  listOwnShelfCards: route({
    method: "GET",
    path: "/producer/shelf-cards",
    actor: "producer",
    roles: ["owner", "sales"],
    openWhileSuspended: true,
    summary: "What stands on the shelf cards of the producer's goods now",
    answer: shelfLabelList,
  }),
  listPointShelfCards: route({
    method: "GET",
    path: "/point/shelf-cards",
    actor: "point",
    summary: "What stands on the shelf cards of the goods at the point now",
    answer: shelfLabelList,
  }),
  readGoodsFigures: route({
    method: "GET",
    path: "/producer/figures",
    actor: "producer",
    // Who packs sees no figures of business.
    roles: ["owner", "sales", "accountant"],
    openWhileSuspended: true,
    summary: "Views and orders of each product in a period, and how long the stock lasts",
    query: salesQuery,
    answer: goodsFigures,
  }),
  readFiguresWorkbook: route({
    method: "GET",
    path: "/producer/figures/workbook",
    actor: "producer",
    roles: ["owner", "sales", "accountant"],
    openWhileSuspended: true,
    summary: "All figures of a period as a workbook",
    query: salesQuery,
    answer: downloadFile,
  }),
  receiveViews: route({
    method: "POST",
    path: "/hooks/product-views",
    actor: "anyone",
    summary: "A batch of views that a storefront's server has counted; signed on its bytes, counted once",
    raw: true,
    answer: z.object({ counted: z.boolean() }),
  }),
  listHeldSites: route({
    method: "GET",
    path: "/officer/producer-sites",
    actor: "officer",
    summary: "Words of public pages that wait in the officer's province, longest first",
    answer: heldSiteList,
  }),
  decideSite: route({
    method: "POST",
    path: "/officer/producer-sites/:id/decision",
    actor: "officer",
    summary: "Show such words, or refuse them with a reason",
    params: z.object({ id: prefixedId("prdr") }),
    body: z.object({ show: z.boolean(), reason: humanText(1000).nullable() }),
    answer: z.object({ id: z.string(), state: z.enum(["shown", "refused"]) }),
  }),
} as const
