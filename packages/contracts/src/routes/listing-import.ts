import { z } from "zod"
import {
  listingImport,
  listingImportId,
  listingImportList,
  listingImportReport,
  listingPhotoZip,
} from "../listing-import/index.js"
import { downloadFile } from "../settlement/file.js"
import { route } from "./contract.js"

const ofImport = z.object({ id: listingImportId })

/**
 * Goods of a producer as workbooks: out of the shop, and into it by a dry run and a confirmation. Officers who act for
 * the producer may do all of it: what a workbook makes is a draft.
 */
export const listingImportRoutes = {
  readListingTemplate: route({
    method: "GET",
    path: "/producer/listing-template",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "An empty import workbook: its columns and their allowed values",
    answer: downloadFile,
  }),
  exportListings: route({
    method: "GET",
    path: "/producer/listing-export",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "Export all listings of the producer as a workbook that can be imported again",
    answer: downloadFile,
  }),
  exportEverything: route({
    method: "GET",
    path: "/producer/everything",
    actor: "producer",
    roles: ["owner"],
    openWhileSuspended: true,
    summary: "Full data export of the producer, as one workbook",
    answer: downloadFile,
  }),
  listListingImports: route({
    method: "GET",
    path: "/producer/listing-imports",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    openWhileSuspended: true,
    summary: "Latest listing imports",
    answer: listingImportList,
  }),
  stageListingImport: route({
    method: "POST",
    path: "/producer/listing-imports",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary:
      "Upload a workbook of at most 10 MB and 10,000 rows for a dry run; nothing changes before it is confirmed",
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
    summary: "An import: what it would do or has done, with the first rejected rows",
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
    summary: "The rejected rows of an import, as a workbook",
    params: ofImport,
    answer: downloadFile,
  }),
  addListingImportPhotos: route({
    method: "POST",
    path: "/producer/listing-imports/:id/photos",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary: "Upload photos as a zip, matched by the file names in the rows; each is re-encoded",
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
    summary: "Apply a dry run, or continue after a stop",
    params: ofImport,
    answer: listingImport,
  }),
  stopListingImport: route({
    method: "POST",
    path: "/producer/listing-imports/:id/stops",
    actor: "producer",
    roles: ["owner", "sales"],
    delegable: true,
    summary: "Stop an import; rows already applied stay",
    params: ofImport,
    answer: listingImport,
  }),
} as const
