/** Check digit of a GTIN (EAN-8, UPC-A, EAN-13, GTIN-14) from its other digits (GS1 General Specifications, 7.9). */
export function checkDigit(body: string): number {
  let sum = 0
  for (let index = 0; index < body.length; index += 1) {
    // Weighed from the right: 3, 1, 3, …
    sum += Number(body[body.length - 1 - index]) * (index % 2 === 0 ? 3 : 1)
  }
  return (10 - (sum % 10)) % 10
}

/** Whether the last digit is the check digit of the others. Zeros alone are no code. */
export const hasRightCheckDigit = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && !/^0+$/.test(digits) && checkDigit(digits.slice(0, -1)) === Number(digits.at(-1))

const GTIN_LENGTH = /^(?:\d{8}|\d{12,14})$/

/** Whether a text is as long as a GTIN and made of digits, right or wrong. */
export const hasGtinLength = (text: string): boolean => GTIN_LENGTH.test(text)

/** Whether a text is a GTIN: 8, 12, 13 or 14 digits with a right check digit. */
export const isGtin = (text: string): boolean => hasGtinLength(text) && hasRightCheckDigit(text)

/**
 * One spelling for one GTIN: 14 digits. UPC-A is the EAN-13 with a leading zero, EAN-13 the GTIN-14 with one; an EAN-8
 * is filled up with zeros by GS1 as well.
 */
export const gtin14 = (gtin: string): string => gtin.padStart(14, "0")
