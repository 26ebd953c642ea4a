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

/** What an officer of the programme may ask, within the officer's province. */
export const certificationRoutes = {
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
