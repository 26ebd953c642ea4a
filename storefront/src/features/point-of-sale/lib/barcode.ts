/** Computes the check digit of a GTIN (EAN-8, UPC-A, EAN-13, GTIN-14) from its other digits. */
export function checkDigit(body: string): number {
  let sum = 0
  for (let index = 0; index < body.length; index += 1) {
    // Weighed from the right: 3, 1, 3, …
    sum += Number(body[body.length - 1 - index]) * (index % 2 === 0 ? 3 : 1)
  }
  return (10 - (sum % 10)) % 10
}

/** A scanned or typed code with its kind. */
export type ParsedCode =
  | { readonly kind: "gtin"; readonly code: string }
  /** The sales point's own label. */
  | { readonly kind: "own"; readonly code: string }
  /** Digits of a GTIN's length whose check digit is wrong: read badly or typed badly. */
  | { readonly kind: "misread"; readonly code: string }

const GTIN_LENGTHS = [8, 12, 13, 14]

/** Parses the code that a scanner, the camera or a hand gave. GS1 data behind a GTIN (`01…`) is cut off. */
export function parseCode(given: string): ParsedCode {
  const code = given.trim().replace(/^\](?:C1|d2|Q3|e0)/, "")
  const gs1 = /^\(?01\)?(\d{14})/.exec(code)?.[1]
  const digits = gs1 && code.length >= 16 ? gs1.replace(/^0(?=\d{13}$)/, "") : code
  if (!/^\d+$/.test(digits) || !GTIN_LENGTHS.includes(digits.length)) return { kind: "own", code: digits }
  const right = checkDigit(digits.slice(0, -1)) === Number(digits.at(-1))
  return { kind: right ? "gtin" : "misread", code: digits }
}
