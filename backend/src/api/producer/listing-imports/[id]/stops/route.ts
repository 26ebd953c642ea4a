import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { stopImport } from "../../../../../workflows/listing-files/import-acts"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.stopListingImport, request)
  response.json(await stopImport(request.scope, producerOf(request), params.id))
}
