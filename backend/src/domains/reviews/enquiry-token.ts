import { createHmac, timingSafeEqual } from "node:crypto"
import type { LinkKeys } from "../../shared/signed-order-link"

const VERSION = "1"

const signature = (enquiryId: string, key: string): Buffer =>
  createHmac("sha256", key).update(`${VERSION}:enquiry:${enquiryId}`).digest()

/** Signed link to one enquiry: `1.<id>.<HMAC-SHA256, base64url>`; whoever has it acts as the buyer. */
export const signEnquiryToken = (enquiryId: string, keys: LinkKeys): string =>
  `${VERSION}.${enquiryId}.${signature(enquiryId, keys.current).toString("base64url")}`

/** Verifies a token: the enquiry's id, or null when none of our keys signed it. Compares in constant time. */
export function verifyEnquiryToken(token: string, keys: LinkKeys): string | null {
  const [version, enquiryId, mac, ...rest] = token.split(".")
  if (version !== VERSION || !enquiryId || !mac || rest.length > 0) return null
  const given = Buffer.from(mac, "base64url")
  let genuine = false
  for (const key of [keys.current, ...keys.previous]) {
    const expected = signature(enquiryId, key)
    if (given.length === expected.length && timingSafeEqual(given, expected)) genuine = true
  }
  return genuine ? enquiryId : null
}
