import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { stopImport } from "../../../../../domains/listings/bulk/confirm-import"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.stopListingImport, request)
  response.json(await stopImport(request.scope, producerOf(request), params.id))
}
