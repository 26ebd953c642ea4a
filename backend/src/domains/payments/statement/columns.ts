import { vietnamInstant } from "@ocop/vietnam-time"

/** Column headings of banks' statements, without diacritics, by meaning. */
const NAMES = {
  date: [
    "ngay",
    "ngay giao dich",
    "ngay gd",
    "thoi gian",
    "transaction date",
    "date",
    "ngay hach toan",
    "tnx date",
  ],
  credit: [
    "ghi co",
    "so tien ghi co",
    "phat sinh co",
    "co",
    "credit",
    "credit amount",
    "so tien co",
    "tien vao",
  ],
  debit: ["ghi no", "so tien ghi no", "phat sinh no", "no", "debit", "debit amount", "so tien no", "tien ra"],
  amount: ["so tien", "amount", "so tien giao dich", "gia tri"],
  description: [
    "noi dung",
    "dien giai",
    "mo ta",
    "description",
    "noi dung giao dich",
    "transaction details",
    "chi tiet",
  ],
  reference: [
    "so tham chieu",
    "ma giao dich",
    "so ct",
    "so but toan",
    "reference",
    "so chung tu",
    "ref no",
    "doc no",
  ],
  account: ["so tai khoan", "tai khoan", "account", "account number"],
} as const
export type StatementColumn = keyof typeof NAMES
export type StatementColumns = Partial<Record<StatementColumn, number>>

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/\(.*?\)/g, " ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

/**
 * Recognises the columns of a heading row; null when it is none: it needs a date, a description and an incoming
 * amount.
 */
export function statementColumns(cells: readonly string[]): StatementColumns | null {
  const columns: StatementColumns = {}
  for (const [index, cell] of cells.entries()) {
    const name = fold(cell)
    for (const [column, names] of Object.entries(NAMES) as [StatementColumn, readonly string[]][]) {
      const fits = names.some((known) => name === known || name.split(" / ").includes(known))
      if (fits && columns[column] === undefined) columns[column] = index
    }
  }
  const money = columns.credit ?? columns.amount
  return columns.date !== undefined && columns.description !== undefined && money !== undefined
    ? columns
    : null
}

/** Parses "26/11/2026", "26/11/2026 19:45:03", "2026-11-26 19:45" in Vietnam's time; null for anything else. */
export function statementTime(text: string): Date | null {
  const [, d, m, y, time] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\sT]+(\d{1,2}:\d{2}(?::\d{2})?))?/.exec(text) ?? []
  const [, y2, m2, d2, time2] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[\sT]+(\d{1,2}:\d{2}(?::\d{2})?))?/.exec(text) ?? []
  const year = y ?? y2
  if (!year) return null
  const clock = (time ?? time2 ?? "12:00").padStart(5, "0")
  const day = `${year}-${(m ?? m2)!.padStart(2, "0")}-${(d ?? d2)!.padStart(2, "0")}`
  const at = vietnamInstant(`${day} ${clock.length === 5 ? `${clock}:00` : clock}`)
  return Number.isNaN(at.getTime()) ? null : at
}
