import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { deskOrderOf } from "../../../../lib/producer-desk/order"
import { producerOf } from "../../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readDeskOrder, request)
  response.json(await deskOrderOf(request.scope, producerOf(request), params.id, new Date()))
}
