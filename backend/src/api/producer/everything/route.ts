import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { producerOf } from "../../../lib/producer-desk/scope"
import { everythingWorkbook } from "../../../lib/producer-export/everything"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  checkedRequest(routes.exportEverything, request)
  response.json(await everythingWorkbook(request.scope, producerOf(request).producerId))
}
