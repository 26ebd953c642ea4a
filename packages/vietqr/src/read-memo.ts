import { isMemo, MEMO_LENGTH, MEMO_PREFIX, withoutLookalikes } from "./memo.js"

/** The memos found in a bank's description of a transfer. */
export interface MemoReading {
  /** Whole memos with a right check character, each once, in the order in which they stand. */
  readonly memos: readonly string[]
  /**
   * Beginnings of memos that were cut off at the end of the text, longest first: at least five characters of
   * the random ones. Good enough to find an open payment only if exactly one begins so and the amount is exactly right.
   */
  readonly beginnings: readonly string[]
}

const SHORTEST_BEGINNING = MEMO_PREFIX.length + 5

/** Dates and times that banks set between the words: 26/11/2026, 26-11-26, 2026-11-26, 19:45:03. */
const MOMENTS =
  /(?<![0-9A-Z])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[/.-]\d{2}[/.-]\d{2}|\d{1,2}:\d{2}(?::\d{2})?)(?![0-9A-Z])/g

/** Capitals without marks. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "D")
    .toUpperCase()
}

const compact = (text: string): string => text.replace(/[^0-9A-Z]+/g, "")

/**
 * Finds memos in what a bank made of a transfer's text: other words before and behind, changed case, blanks,
 * points and dashes inside, a date in the middle, O for 0, the end cut off. Nothing is guessed: a whole memo has
 * its check character, and a beginning is only reported as one.
 */
export function readMemo(description: string): MemoReading {
  const folded = fold(description.slice(0, 1_000))
  const memos = new Set<string>()
  const beginnings = new Set<string>()
  for (const variant of [folded, folded.replace(MOMENTS, " ")]) {
    const text = compact(variant)
    for (const { index } of text.matchAll(/[O0]CP/g)) {
      const rest = withoutLookalikes(text.slice(index + MEMO_PREFIX.length, index + MEMO_LENGTH))
      const found = MEMO_PREFIX + rest
      if (isMemo(found)) memos.add(found)
      else if (index + found.length === text.length && found.length < MEMO_LENGTH) beginnings.add(found)
    }
  }
  const long = [...beginnings].filter((found) => found.length >= SHORTEST_BEGINNING)
  return { memos: [...memos], beginnings: memos.size > 0 ? [] : long.sort((a, b) => b.length - a.length) }
}

/** What is still waited for. */
export interface OpenPayment {
  readonly memo: string
  /** Whole dong still to come. */
  readonly due: number
}

export type MemoMatch<P> =
  | { readonly kind: "whole" | "cut"; readonly payment: P }
  | { readonly kind: "several"; readonly payments: readonly P[] }
  | { readonly kind: "none" }

/** Which open payment a transfer of this text and amount is for. A cut memo counts only with the exact amount. */
export function matchMemo<P extends OpenPayment>(
  description: string,
  amount: number,
  open: readonly P[],
): MemoMatch<P> {
  const { memos, beginnings } = readMemo(description)
  const named = open.filter((payment) => memos.includes(payment.memo))
  if (named.length > 1) return { kind: "several", payments: named }
  if (named[0]) return { kind: "whole", payment: named[0] }
  const begun = open.filter(
    ({ memo, due }) => due === amount && beginnings.some((beginning) => memo.startsWith(beginning)),
  )
  if (begun.length > 1) return { kind: "several", payments: begun }
  return begun[0] ? { kind: "cut", payment: begun[0] } : { kind: "none" }
}
