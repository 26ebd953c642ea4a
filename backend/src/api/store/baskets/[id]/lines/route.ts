import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { basketView } from "../../../../../lib/basket/basket-view"
import { checkedRequest } from "../../../../../lib/http/validate"
import { addBasketLineWorkflow } from "../../../../../workflows/basket/add-basket-line"
import { confirmBasket } from "../../../../../workflows/basket/confirm-basket"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.addBasketLine, request)
  const { result } = await addBasketLineWorkflow(request.scope).run({ input: { cartId: params.id, ...body } })
  response.json(basketView(await confirmBasket(request.scope, params.id, result)))
}
