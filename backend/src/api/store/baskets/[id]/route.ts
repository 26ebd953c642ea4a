import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { basketView } from "../../../../domains/basket/basket-view"
import { checkedRequest } from "../../../../http/validate-request"
import { confirmBasket } from "../../../../domains/basket/confirm-basket"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readBasket, request)
  response.json(basketView(await confirmBasket(request.scope, params.id)))
}
