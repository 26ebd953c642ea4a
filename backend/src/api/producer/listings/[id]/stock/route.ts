import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { setStock } from "../../../../../workflows/listings/set-stock"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.setListingStock, request)
  response.json(await setStock(request.scope, producerOf(request), params.id, body.stocked, body.sizeId))
}
