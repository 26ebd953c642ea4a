import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { exportWorkbook } from "../../../domains/listings/bulk/workbooks"
import { producerOf } from "../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.exportListings, request)
  response.json(await exportWorkbook(request.scope, producerOf(request).producerId))
}
