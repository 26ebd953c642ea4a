import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listSalesPoints } from "../../../../domains/catalogue/fallback-search"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ hits: await listSalesPoints(request.scope) })
}
