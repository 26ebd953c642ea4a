import type { MedusaContainer } from "@medusajs/framework/types"
import type { DownloadFile, Locale } from "@ocop/contracts"
import { productSet, productSets } from "@ocop/ocop"
import { databaseOf } from "../../../shared/database"
import { factsOf, listingsOf } from "../rows"
import { platform } from "../../../shared/platform"
import {
  headingCell,
  workbookOf,
  workbookOfSheets,
  type WrittenSheet,
} from "../../../shared/spreadsheets/workbook"
import { listingColumns, type ColumnKey } from "./columns"
import { badRows, ownImport } from "./imports"
import { knownOf } from "./known-listings"
import type { Known } from "./plan-row"

type Value = string | number | null

/**
 * Cell of a workbook. Texts are typed as texts, so that no spreadsheet computes one as a formula, whatever its first
 * character.
 */
const cell = (value: Value) =>
  value === null || value === ""
    ? null
    : typeof value === "number"
      ? { value, type: Number }
      : { value, type: String }

function valueOf({ id, body }: Known, key: ColumnKey): Value {
  if (key === "id") return id
  if (key === "photos") return null
  if (key === "setNumber") return `${body.setNumber}. ${productSet(body.setNumber)?.nameVi ?? ""}`
  if (key.startsWith("label.")) return body.label[key.slice(6) as keyof Known["body"]["label"]]
  return body[key as Exclude<keyof Known["body"], "label">]
}

const help = [
  [headingCell("Cột"), headingCell("Cách ghi")],
  ...listingColumns.map(({ heading, note }) => [cell(heading), cell(note)]),
  [],
  [headingCell("Bộ sản phẩm"), headingCell("Tên bộ")],
  ...productSets.map(({ number, nameVi }) => [cell(number), cell(nameVi)]),
]

const listingsSheet = (listings: readonly Known[]): WrittenSheet => ({
  data: [
    listingColumns.map(({ heading }) => headingCell(heading)),
    ...listings.map((known) => listingColumns.map(({ key }) => cell(valueOf(known, key)))),
  ],
  sheet: "Sản phẩm",
  columns: listingColumns.map(({ width }) => ({ width })),
})

const listingsWorkbook = (fileName: string, listings: readonly Known[]): Promise<DownloadFile> =>
  workbookOfSheets(fileName, [
    listingsSheet(listings),
    { data: help, sheet: "Hướng dẫn", columns: [{ width: 24 }, { width: 70 }] },
  ])

export const templateWorkbook = (): Promise<DownloadFile> => listingsWorkbook("mau-san-pham.xlsx", [])

async function allListings(container: MedusaContainer, producerId: string): Promise<Known[]> {
  const database = databaseOf(container)
  const { stockLocationId } = await platform(container)
  const rows = listingsOf(database, producerId).orderBy(["product.title", "listing.id"])
  return (await factsOf(database, rows, stockLocationId)).map(knownOf)
}

/** Export of all goods of the producer, in the columns of an import: imported again unchanged, it changes nothing. */
export const exportWorkbook = async (container: MedusaContainer, producerId: string): Promise<DownloadFile> =>
  listingsWorkbook("san-pham.xlsx", await allListings(container, producerId))

/** The same export as a sheet of a larger workbook. */
export const allListingsSheet = async (
  container: MedusaContainer,
  producerId: string,
): Promise<WrittenSheet> => listingsSheet(await allListings(container, producerId))

/** Report of the rejected rows, one line per problem. @throws ProblemError `not_found` */
export async function reportWorkbook(
  container: MedusaContainer,
  producerId: string,
  id: string,
  locale: Locale,
): Promise<DownloadFile> {
  const database = databaseOf(container)
  await ownImport(database, producerId, id)
  const lines = (await badRows(database, id, locale)).flatMap(({ rowNumber, title, problems }) =>
    problems.map(({ column, message }) => ({ rowNumber, title, column, message })),
  )
  const words =
    locale === "vi"
      ? (["Dòng", "Tên sản phẩm", "Cột", "Lý do", "Dòng lỗi"] as const)
      : (["Row", "Product", "Column", "Reason", "Bad rows"] as const)
  const columns = [
    { heading: words[0], width: 8, value: (line: (typeof lines)[number]) => line.rowNumber },
    { heading: words[1], width: 36, value: (line: (typeof lines)[number]) => line.title },
    { heading: words[2], width: 24, value: (line: (typeof lines)[number]) => line.column },
    { heading: words[3], width: 70, value: (line: (typeof lines)[number]) => line.message },
  ]
  return workbookOf("dong-loi.xlsx", words[4], [], columns, lines)
}
