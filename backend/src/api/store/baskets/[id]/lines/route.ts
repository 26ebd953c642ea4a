import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { basketView } from "../../../../../domains/basket/basket-view"
import { checkedRequest } from "../../../../../http/validate-request"
import { addBasketLineWorkflow } from "../../../../../domains/basket/workflows/add-basket-line"
import { confirmBasket } from "../../../../../domains/basket/confirm-basket"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.addBasketLine, request)
  const { result } = await addBasketLineWorkflow(request.scope).run({ input: { cartId: params.id, ...body } })
  response.json(basketView(await confirmBasket(request.scope, params.id, result)))
}
