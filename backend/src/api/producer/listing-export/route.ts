import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { exportWorkbook } from "../../../lib/listing-files/workbooks"
import { producerOf } from "../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.exportListings, request)
  response.json(await exportWorkbook(request.scope, producerOf(request).producerId))
}
