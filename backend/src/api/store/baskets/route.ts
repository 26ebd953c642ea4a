import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { basketView } from "../../../domains/basket/basket-view"
import { checkedRequest } from "../../../http/validate-request"
import { confirmBasket } from "../../../domains/basket/confirm-basket"
import { createBasketWorkflow } from "../../../domains/basket/workflows/create-basket"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.createBasket, request)
  const { result } = await createBasketWorkflow(request.scope).run({ input: body })
  response.status(201).json(basketView(await confirmBasket(request.scope, result.cartId)))
}
