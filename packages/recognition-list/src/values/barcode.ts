import { hasRightCheckDigit } from "@ocop/barcodes"
import { type Outcome, absent, found, unclear } from "./outcome.js"

/** EAN-8, EAN-13 or UPC-A with a right check digit (GS1 General Specifications, 7.9). */
export function parseBarcode(text: string): Outcome<string> {
  if (text === "" || text === "-") return absent
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return unclear("barcode_lost_digits")
  const digits = text.replace(/[\s-]/g, "").replace(/\.0$/, "")
  if (!/^(?:\d{8}|\d{12}|\d{13})$/.test(digits)) return unclear("barcode_format")
  return hasRightCheckDigit(digits) ? found(digits) : unclear("barcode_check_digit")
}
