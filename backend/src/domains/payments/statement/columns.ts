import { readMoment } from "@ocop/typed-values"

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

/** The moment of a row in Vietnam's time; a day without a time is noon. Null for what cannot be read. */
export function statementTime(text: string): Date | null {
  const reading = readMoment(text, { timeOfDay: "12:00", serials: true })
  return reading.ok ? new Date(reading.value) : null
}
