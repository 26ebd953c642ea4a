import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { confirmImport } from "../../../../../workflows/listing-files/import-acts"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.confirmListingImport, request)
  response.json(await confirmImport(request.scope, producerOf(request), params.id))
}
