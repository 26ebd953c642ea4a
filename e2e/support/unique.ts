import { randomInt } from "node:crypto"

/** Nine letters that no other test and no earlier run on the same shop has used. */
export const uniqueWord = (): string =>
  Array.from({ length: 9 }, () => "bcdghklmnpqrstvx"[randomInt(16)]).join("")

/** An EAN-13 bar code of Vietnam with its check digit. */
export function uniqueBarcode(): string {
  const digits = `893${String(randomInt(1_000_000_000)).padStart(9, "0")}`
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return digits + String((10 - (sum % 10)) % 10)
}
