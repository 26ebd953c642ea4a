import { z } from "zod"
import { instant, prefixedId } from "../primitives.js"

export const listingImportId = prefixedId("limp")

/** `planned`: read, nothing changed yet. `stopped`: by a person; it may be confirmed again and goes on where it was. */
export const listingImportState = z.enum(["reading", "planned", "queued", "applying", "done", "stopped"])

export const listingRowOutcome = z.enum(["create", "update", "unchanged", "bad"])

/** What is wrong with a row: the column's heading, a stable code, a sentence in the reader's language. */
export const listingRowProblem = z.object({ column: z.string(), code: z.string(), message: z.string() })
export type ListingRowProblem = z.infer<typeof listingRowProblem>

export const listingImportRow = z.object({
  rowNumber: z.number().int(),
  title: z.string(),
  outcome: listingRowOutcome,
  problems: z.array(listingRowProblem),
})
export type ListingImportRow = z.infer<typeof listingImportRow>

export const listingImport = z.object({
  id: z.string(),
  fileName: z.string(),
  state: listingImportState,
  by: z.string(),
  at: instant,
  counts: z.record(listingRowOutcome, z.number().int()),
  /** Of the rows that are to be made or changed. */
  applied: z.number().int(),
  failed: z.number().int(),
  photos: z.number().int(),
})
export type ListingImport = z.infer<typeof listingImport>

/** An import with the first rows that stay out. The whole report is a workbook. */
export const listingImportReport = listingImport.extend({ badRows: z.array(listingImportRow) })
export type ListingImportReport = z.infer<typeof listingImportReport>

export const listingImportList = z.object({ imports: z.array(listingImport) })
export type ListingImportList = z.infer<typeof listingImportList>

/** Photos of an archive: accepted, named by no row, and those that could not be decoded. */
export const listingPhotoZip = z.object({
  taken: z.number().int(),
  unnamed: z.number().int(),
  refused: z.array(z.string()),
})
export type ListingPhotoZip = z.infer<typeof listingPhotoZip>
