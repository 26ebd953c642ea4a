import { gtin14, hasGtinLength, hasRightCheckDigit } from "./check-digit.js"

/** A code that a scanner, a camera or a hand gave. */
export type ReadCode =
  | {
      readonly kind: "gtin"
      /** As it stood in the code, without zeros in front of an EAN-13. */
      readonly code: string
      /** Lot, AI 10; null: the code carries none. */
      readonly lot: string | null
      /** Last day of use `YYYY-MM-DD`, AI 17; null: the code carries none. */
      readonly expiresOn: string | null
    }
  /** Digits of a GTIN whose check digit is wrong: read badly or typed badly. */
  | { readonly kind: "misread"; readonly code: string }
  /** The shop's own address of a product page, as on shelf cards: the handle of the product. */
  | { readonly kind: "product"; readonly code: string }
  /** Another address: no code of goods. */
  | { readonly kind: "address"; readonly code: string }
  /** Anything else, such as a sales point's own label. */
  | { readonly kind: "own"; readonly code: string }

/** Symbology identifiers that a scanner may send before a code (ISO/IEC 15424): GS1-128, DataMatrix, QR, DataBar, EAN. */
const SYMBOLOGY = /^\](?:C[01]|d[12]|Q[0-6]|e[0-3]|E[0-4])/
const PRODUCT_PAGE = /^https?:\/\/[^/?#]+(?:\/en)?\/san-pham\/([^/?#]+)\/?(?:[?#].*)?$/i
/** GS1 Digital Link: `/01/` and a GTIN in the path of any host, with further identifiers behind it. */
const DIGITAL_LINK =
  /^https?:\/\/[^/?#]+(?:\/[^?#]*?)?\/(?:01|gtin)\/(\d{8}|\d{12,14})(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/i

const shortest = (gtin: string): string => (gtin.length === 14 ? gtin.replace(/^0(?=\d{13}$)/, "") : gtin)

function gtinOf(digits: string, lot: string | null, expiry: string | null): ReadCode {
  const code = shortest(digits)
  return hasRightCheckDigit(digits)
    ? { kind: "gtin", code, lot, expiresOn: expiry === null ? null : dayOfYymmdd(expiry) }
    : { kind: "misread", code }
}

/** `YYMMDD` of a GS1 date; day 00 is the last of the month. Two digits of a year from 2000 on: goods of this shop. */
function dayOfYymmdd(text: string): string | null {
  const [, year, month, day] = /^(\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$/.exec(text) ?? []
  if (!year || !month || !day) return null
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate()
  const of = day === "00" ? last : Number(day)
  return of > last ? null : `20${year}-${month}-${String(of).padStart(2, "0")}`
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text
  }
}

function readDigitalLink(address: string): ReadCode | null {
  const [, gtin, path = "", query = ""] = DIGITAL_LINK.exec(address) ?? []
  if (!gtin) return null
  const lot = /\/(?:10|lot)\/([^/]+)/i.exec(path)?.[1]
  const expiry = /[?&;](?:17|exp)=(\d{6})(?:[&;]|$)/i.exec(query)?.[1] ?? /\/17\/(\d{6})/.exec(path)?.[1]
  return gtinOf(gtin, lot === undefined ? null : decoded(lot), expiry ?? null)
}

/** GS1 element string: `01` and a GTIN-14 first, then dates of six digits and a lot, with or without brackets. */
function readElements(text: string): ReadCode | null {
  const [whole, gtin] = /^\(?01\)?(\d{14})/.exec(text) ?? []
  if (whole === undefined || !gtin) return null
  let rest = text.slice(whole.length)
  let expiry: string | null = null
  for (;;) {
    const [field, identifier, date] = /^\u001d?\(?(1[1-7])\)?(\d{6})/.exec(rest) ?? []
    if (field === undefined || date === undefined) break
    if (identifier === "17") expiry = date
    rest = rest.slice(field.length)
  }
  // A lot has no fixed length: it ends with the separator, a bracket or the text.
  const lot = /^\u001d?\(?10\)?([^\u001d(]+)/.exec(rest)?.[1]
  return gtinOf(gtin, lot ?? null, expiry)
}

/** Reads a code by its shape: GTIN, GS1 data, GS1 Digital Link, the shop's own address, or a label of one's own. */
export function readCode(given: string): ReadCode {
  const text = given.trim().replace(SYMBOLOGY, "")
  if (hasGtinLength(text)) return gtinOf(text, null, null)
  if (/^https?:\/\//i.test(text)) {
    const handle = PRODUCT_PAGE.exec(text)?.[1]
    return (
      readDigitalLink(text) ??
      (handle ? { kind: "product", code: decoded(handle).toLowerCase() } : { kind: "address", code: text })
    )
  }
  return readElements(text.replace(/^\u001d/, "")) ?? { kind: "own", code: text }
}

/** Whether two codes name the same goods: a GTIN in any of its lengths, any other code without regard to case. */
export const codeKey = (given: string): string => {
  const read = readCode(given)
  return read.kind === "gtin" || read.kind === "misread" ? gtin14(read.code) : read.code.toLowerCase()
}
