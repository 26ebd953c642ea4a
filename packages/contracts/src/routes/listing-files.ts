import { z } from "zod"
import {
  listingImport,
  listingImportId,
  listingImportList,
  listingImportReport,
  listingPhotoZip,
} from "../listing-files/index.js"
import { downloadFile } from "../settlement/file.js"
import { route } from "./contract.js"

const ofImport = z.object({ id: listingImportId })

/**
 * Goods of a producer as workbooks: out of the shop, and into it by a dry run and a confirmation. Officers who act for
 * the producer may do all of it: what a workbook makes is a draft.
 */
export const listingFileRoutes = {
  readListingTemplate: route({
    method: "GET",
    path: "/producer/listing-template",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "An empty workbook with the columns of an import and what may stand in them",
    answer: downloadFile,
  }),
  exportListings: route({
    method: "GET",
    path: "/producer/listing-export",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "All goods of the producer in the columns of an import",
    answer: downloadFile,
  }),
  exportEverything: route({
    method: "GET",
    path: "/producer/everything",
    actor: "producer",
    roles: ["owner"],
    openWhileSuspended: true,
    summary: "Everything the producer has on the platform, as one workbook",
    answer: downloadFile,
  }),
  listListingImports: route({
    method: "GET",
    path: "/producer/listing-imports",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "The latest imports",
    answer: listingImportList,
  }),
  stageListingImport: route({
    method: "POST",
    path: "/producer/listing-imports",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary: "Read a workbook of at most 10 MB and 10,000 rows; nothing changes before it is confirmed",
    upload: true,
    answer: listingImportReport,
  }),
  readListingImport: route({
    method: "GET",
    path: "/producer/listing-imports/:id",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "What an import would do or has done, with the first rows that stay out",
    params: ofImport,
    answer: listingImportReport,
  }),
  readListingImportReport: route({
    method: "GET",
    path: "/producer/listing-imports/:id/report",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "The rows that stay out, as a workbook",
    params: ofImport,
    answer: downloadFile,
  }),
  addListingImportPhotos: route({
    method: "POST",
    path: "/producer/listing-imports/:id/photos",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary: "Pictures in a zip, by the file names that the rows give; each is drawn anew",
    params: ofImport,
    upload: true,
    answer: listingPhotoZip,
  }),
  confirmListingImport: route({
    method: "POST",
    path: "/producer/listing-imports/:id/confirmations",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary: "Carry out what the dry run has shown, or go on after a stop",
    params: ofImport,
    answer: listingImport,
  }),
  stopListingImport: route({
    method: "POST",
    path: "/producer/listing-imports/:id/stops",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary: "Stop an import; what is done stands",
    params: ofImport,
    answer: listingImport,
  }),
} as const
