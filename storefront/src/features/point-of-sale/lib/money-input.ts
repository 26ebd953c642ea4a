import { SMALLEST_NOTE } from "@ocop/barcodes"
import { formatDong } from "@ocop/marketplace-rules"

/** What stands in a field of money. */
export type ReadMoney =
  | { readonly kind: "empty" }
  | { readonly kind: "sum"; readonly dong: number }
  /** Not a sum in whole dong: it stays as it was typed and is refused. */
  | { readonly kind: "unreadable" }

/** Ten digits are more than any drawer holds; a bar code has more. */
const MOST_DIGITS = 10
/** Sums above it are asked about, wherever they are typed. */
export const MOST_UNASKED = 100_000_000
/** Change above it is asked about: nobody hands over so much more than they owe. */
export const MOST_CHANGE_UNASKED = 5_000_000

/** Reads a typed sum: `120000`, `120.000`, `120,000`, `120 000 đ`. Half a dong, a sign or a word is no sum. */
export function readMoney(typed: string): ReadMoney {
  const text = typed.trim().replace(/\s*(?:₫|đồng|đ|vnđ|vnd)$/i, "")
  if (text === "") return typed.trim() === "" ? { kind: "empty" } : { kind: "unreadable" }
  // Points come and go while a grouped sum is being changed; a comma was typed, and cuts thousands off or it cuts dong.
  const grouped = /^\d[\d.\s]*(?:,\d{3})*$/.test(text)
  const digits = text.replace(/\D/g, "").replace(/^0+(?=\d)/, "")
  return grouped && digits.length <= MOST_DIGITS
    ? { kind: "sum", dong: Number(digits) }
    : { kind: "unreadable" }
}

/** A sum as it stands in a field: 120.000. */
export const formatSum = (dong: number): string => formatDong(dong).replace(/\s*₫/, "")

/** What a field shows for a typed text: a sum in groups, anything else as it was typed. */
export function shownMoney(typed: string): string {
  const read = readMoney(typed)
  return read.kind === "sum" ? formatSum(read.dong) : typed.slice(0, 20)
}

/** Whether a sum could lie in a drawer: notes, and no more than a point has. */
export const isLikelyCash = (dong: number): boolean => dong <= MOST_UNASKED && dong % SMALLEST_NOTE === 0

/** Whether a buyer could hand over this cash: exactly what is due, or notes for it. */
export const isLikelyGiven = (dong: number, due: number): boolean =>
  dong === due || (dong % SMALLEST_NOTE === 0 && dong <= due + MOST_CHANGE_UNASKED)
