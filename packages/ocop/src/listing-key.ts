import { legalTypeFromText, producerCoreName } from "./legal-types.js"
import { foldKey } from "./text.js"

/**
 * Identity of a producer within a province: legal type and core name, folded. "HTX Minh Ngọc" and "Hợp tác xã
 * MINH NGỌC" are one; "Công ty TNHH Minh Ngọc" is another.
 */
export function producerKey(producerName: string, provinceCode: string): string {
  const type = legalTypeFromText(producerName)?.abbrev.toLowerCase() ?? ""
  return [provinceCode.trim(), type, foldKey(producerCoreName(producerName))].join("|")
}

/**
 * Identity of a listing for an import that may run twice: product, producer and present province. Marks,
 * case, punctuation and spacing are folded, because lists of the same province differ in exactly those; two
 * products of one producer that differ in marks alone have not been seen in any list.
 */
export function listingKey(productName: string, producerName: string, provinceCode: string): string {
  return `${producerKey(producerName, provinceCode)}|${foldKey(productName)}`
}
