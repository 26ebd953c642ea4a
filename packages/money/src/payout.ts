/** A transfer below this costs more than it is worth; the balance waits for the next payout. */
export const SMALLEST_PAYOUT = 10_000

/** Banks' bulk files carry capitals, digits and blanks, and cut what is longer. */
const LONGEST_MEMO = 70
const LONGEST_NAME = 70

/** Vietnamese as a bank's file takes it: marks off, capitals, one blank between words. */
export function bankText(text: string, longest = LONGEST_NAME): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "D")
    .toUpperCase()
    .replace(/[^A-Z0-9 ]+/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, longest)
    .trim()
}

/** Memo of a payout line. The code comes first: banks cut at the end. */
export const payoutMemo = (code: string, purpose: string): string =>
  bankText(`${code} ${purpose}`, LONGEST_MEMO)

/** A code of a payout line in a text that a bank sent back, whatever it put before and after; null if none. */
export function payoutCodeIn(text: string): string | null {
  return /TT[0-9]{6}L[0-9]{4}(?![0-9])/.exec(text.toUpperCase())?.[0] ?? null
}

/** `TT000012L0003`: the third line of the twelfth payout. */
export function payoutLineCode(batchNumber: number, line: number): string {
  return `TT${String(batchNumber).padStart(6, "0")}L${String(line).padStart(4, "0")}`
}
