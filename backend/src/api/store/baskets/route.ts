import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { basketView } from "../../../lib/basket/basket-view"
import { checkedRequest } from "../../../lib/http/validate"
import { confirmBasket } from "../../../workflows/basket/confirm-basket"
import { createBasketWorkflow } from "../../../workflows/basket/create-basket"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.createBasket, request)
  const { result } = await createBasketWorkflow(request.scope).run({ input: body })
  response.status(201).json(basketView(await confirmBasket(request.scope, result.cartId)))
}
