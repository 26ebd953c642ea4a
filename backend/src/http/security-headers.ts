import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** The API is never framed, never sniffed and sends no referrer. Medusa sets none of these. */
export const safeHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-site",
} as const

export function securityHeaders(
  _request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value)
  next()
}
