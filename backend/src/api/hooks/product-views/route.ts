import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { VIEWS_SIGNATURE_HEADER } from "@ocop/contracts"
import { databaseOf } from "../../../shared/database"
import { readProductViews, recordProductViews } from "../../../domains/reporting/product-views"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { rawBody } = request as { rawBody?: unknown }
  const batch = readProductViews(rawBody, request.headers[VIEWS_SIGNATURE_HEADER])
  response.json({ counted: await recordProductViews(databaseOf(request.scope), batch, new Date()) })
}
