import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** The API is never framed, never sniffed and sends no referrer. Medusa sets none of these. */
export function securityHeaders(
  _request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): void {
  response.setHeader("x-content-type-options", "nosniff")
  response.setHeader("x-frame-options", "DENY")
  response.setHeader("referrer-policy", "no-referrer")
  response.setHeader("cross-origin-resource-policy", "same-site")
  next()
}
