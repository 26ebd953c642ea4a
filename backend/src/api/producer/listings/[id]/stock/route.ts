import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { producerOf } from "../../../../../domains/producers/scope"
import { setStock } from "../../../../../domains/listings/set-stock"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.setListingStock, request)
  response.json(await setStock(request.scope, producerOf(request), params.id, body.stocked, body.sizeId))
}
