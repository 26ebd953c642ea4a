import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { safeHeaders } from "../shared/safe-headers"

export function securityHeaders(
  _request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value)
  next()
}
