import { z } from "zod"
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
} from "../certification.js"
import { route } from "./contract.js"

/** Recognition lists and certificates, for officers within their province. */
export const certificationRoutes = {
  readOfficer: route({
    method: "GET",
    path: "/officer/me",
    actor: "officer",
    summary: "The signed-in officer",
    answer: officer,
  }),
  startImport: route({
    method: "POST",
    path: "/officer/recognition-imports",
    actor: "officer",
    summary: "Upload a recognition list; a dry run by default",
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
    summary: "An import's progress and report by row",
    params: z.object({ id: importRunId }),
    query: importRunQuery,
    answer: importRunPage,
  }),
  applyImport: route({
    method: "POST",
    path: "/officer/recognition-imports/:id/apply",
    actor: "officer",
    summary: "Apply a dry run",
    params: z.object({ id: importRunId }),
    answer: importRun,
  }),
  listCertificates: route({
    method: "GET",
    path: "/officer/certificates",
    actor: "officer",
    summary: "Certificates of the officer's province, earliest expiry first",
    query: certificateListQuery,
    answer: certificateListPage,
  }),
  withdrawCertificate: route({
    method: "POST",
    path: "/officer/certificates/:id/withdraw",
    actor: "officer",
    summary: "Withdraw a certificate with reason and decision",
    params: z.object({ id: certificateId }),
    body: withdrawCertificateBody,
    answer: withdrawnCertificate,
  }),
} as const
