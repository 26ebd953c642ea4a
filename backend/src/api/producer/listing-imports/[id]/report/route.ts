import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../../../lib/http/problem"
import { checkedRequest } from "../../../../../lib/http/validate"
import { reportWorkbook } from "../../../../../lib/listing-files/workbooks"
import { producerOf } from "../../../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readListingImportReport, request)
  const { producerId } = producerOf(request)
  response.json(await reportWorkbook(request.scope, producerId, params.id, localeOf(request.headers)))
}
