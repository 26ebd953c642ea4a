import { z } from "zod"
import { typedDay } from "./typed.js"
import { illustrativeField } from "./catalogue.js"
import { handle, humanText, instant, prefixedId, provinceCode, star } from "./primitives.js"

export const officer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** Province the officer works for; null for a central officer, who sees all. */
  provinceCode: provinceCode.nullable(),
})
export type Officer = z.infer<typeof officer>

export const importRunId = prefixedId("rimp")
export const importStatus = z.enum(["reading", "planned", "queued", "applying", "done", "refused", "failed"])
export type ImportStatus = z.infer<typeof importStatus>

export const importRun = z.object({
  id: z.string(),
  fileName: z.string(),
  dryRun: z.boolean(),
  status: importStatus,
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  rowsRead: z.number().int(),
  rowsBad: z.number().int(),
  rowsWarned: z.number().int(),
  toCreate: z.number().int(),
  toUpdate: z.number().int(),
  unchanged: z.number().int(),
  /** Rows that tell of a certificate otherwise than the register; they are left until a person decides. */
  differing: z.number().int(),
  applied: z.number().int(),
  failed: z.number().int(),
  createdAt: instant,
  finishedAt: instant.nullable(),
})
export type ImportRun = z.infer<typeof importRun>

export const importRowOutcome = z.enum(["create", "update", "unchanged", "differs", "bad", "failed"])

/** One fact of a certificate that the register and a list tell differently. */
export const certificateDifference = z.object({
  field: z.enum(["star", "decision_number", "decision_date", "code"]),
  register: z.string().nullable(),
  list: z.string().nullable(),
})
export type CertificateDifference = z.infer<typeof certificateDifference>

export const rowDifferences = z.object({
  certificateId: z.string(),
  /** False for a withdrawn certificate: it keeps the form in which it was withdrawn. */
  mayCorrect: z.boolean(),
  fields: z.array(certificateDifference),
  /** The certificate as the list has it: what a correction would enter. */
  proposed: z.object({
    star: z.number().int(),
    decisionNumber: z.string().nullable(),
    decisionDate: z.string().nullable(),
  }),
})
export type RowDifferences = z.infer<typeof rowDifferences>

export const importRow = z.object({
  rowNumber: z.number().int(),
  productName: z.string().nullable(),
  producerName: z.string().nullable(),
  outcome: importRowOutcome,
  applied: z.boolean(),
  problems: z.array(
    z.object({
      column: z.string(),
      code: z.string(),
      message: z.string(),
      value: z.string().nullable(),
      severity: z.enum(["error", "warning"]),
    }),
  ),
  /** Of a row with the outcome "differs". */
  differences: rowDifferences.nullable(),
})
export type ImportRow = z.infer<typeof importRow>
export type ImportRowOutcome = z.infer<typeof importRowOutcome>

export const importRunQuery = z.object({
  outcome: importRowOutcome.optional(),
  /** Only rows with something to read: `any` remark, or good rows that carry a `warning`. */
  remarks: z.enum(["any", "warning"]).optional(),
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const importRunPage = z.object({
  run: importRun,
  rows: z.array(importRow),
  nextAfter: z.number().int().nullable(),
})
export type ImportRunPage = z.infer<typeof importRunPage>
export const importListPage = z.object({ runs: z.array(importRun) })
export const startImportQuery = z.object({ dryRun: z.enum(["true", "false"]).default("true") })

export const certificateId = prefixedId("cert")
export const withdrawCertificateBody = z.object({
  reason: humanText(500, 5),
  decisionNumber: humanText(80, 3),
})
export const reinstateCertificateBody = withdrawCertificateBody
export const annulCertificateBody = z.object({ reason: humanText(500, 5) })
/** The certificate as it should have been entered; a correction is a further row, and the old one stays annulled. */
export const correctCertificateBody = z.object({
  reason: humanText(500, 5),
  star,
  decisionNumber: humanText(80, 3),
  /** yyyy-MM-dd; null keeps a certificate of which only the year is known. */
  decisionDate: typedDay({ least: "2010-01-01" }).nullable(),
})
export type CorrectCertificateBody = z.infer<typeof correctCertificateBody>
export const changedCertificate = z.object({ id: z.string() })

/** Filter: `live` holds those that are expiring too, `expiring` those with at most 90 days left. */
export const certificateFilter = z.enum(["live", "expiring", "expired", "withdrawn"])
export type CertificateFilter = z.infer<typeof certificateFilter>

export const certificateListQuery = z.object({
  /** Substring of a product's or producer's name, a decision number or a code; marks do not matter. */
  q: z.string().max(200).default(""),
  state: certificateFilter.optional(),
  /** Cursor: `nextAfter` of the page before, opaque to callers. */
  after: z
    .string()
    .regex(/^\d{1,15}\.cert_[0-9A-Za-z]{10,40}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const officerCertificate = z.object({
  id: z.string(),
  code: z.string(),
  productTitle: z.string(),
  producerName: z.string(),
  /** Handle of the public page; null while the product is not published. */
  listingHandle: handle.nullable(),
  star,
  level: z.enum(["district", "province", "central"]),
  decisionNumber: z.string().nullable(),
  /** yyyy-MM-dd; null when the list gave only a year. */
  decisionDate: z.string().nullable(),
  recognitionYear: z.number().int().nullable(),
  validFrom: instant,
  /** Exclusive: the first moment without the star. */
  validUntil: instant,
  validityPrecision: z.enum(["day", "year"]),
  state: z.enum(["live", "expiring", "expired", "withdrawn", "superseded", "annulled", "not_yet_valid"]),
  /** Whole days until the end, the begun one counted; null when the certificate carries no star now. */
  daysLeft: z.number().int().nullable(),
  withdrawal: z.object({ at: instant, reason: z.string(), decisionNumber: z.string().nullable() }).nullable(),
  /** Entered by mistake; `replaced`: a further row corrects it. */
  annulment: z.object({ at: instant, reason: z.string(), replaced: z.boolean() }).nullable(),
  /** Since when a newer decision stands in its place. */
  supersededAt: instant.nullable(),
  /** Whether this officer may withdraw it: five stars are the ministry's. */
  mayWithdraw: z.boolean(),
  /** Whether this officer may correct or annul the entry. */
  mayCorrect: z.boolean(),
  /** Whether this officer may undo its withdrawal. */
  mayReinstate: z.boolean(),
  illustrative: z.array(illustrativeField),
})
export type OfficerCertificate = z.infer<typeof officerCertificate>

export const certificateListPage = z.object({
  certificates: z.array(officerCertificate),
  /** How many fit the search in each state; not narrowed by `state`. */
  counts: z.object({
    all: z.number().int(),
    live: z.number().int(),
    expiring: z.number().int(),
    expired: z.number().int(),
    withdrawn: z.number().int(),
  }),
  nextAfter: z.string().nullable(),
})
export type CertificateListPage = z.infer<typeof certificateListPage>
export const withdrawnCertificate = z.object({ id: z.string(), withdrawnAt: instant })
