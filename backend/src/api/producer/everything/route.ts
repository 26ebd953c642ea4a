import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { fullExportWorkbook } from "../../../domains/reporting/producer-export/full-export"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.exportEverything, request)
  response.json(await fullExportWorkbook(request.scope, producerOf(request).producerId))
}
