import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../../../shared/errors/problem"
import { checkedRequest } from "../../../../../http/validate-request"
import { reportWorkbook } from "../../../../../domains/listings/bulk/workbooks"
import { producerOf } from "../../../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readListingImportReport, request)
  const { producerId } = producerOf(request)
  response.json(await reportWorkbook(request.scope, producerId, params.id, localeOf(request.headers)))
}
