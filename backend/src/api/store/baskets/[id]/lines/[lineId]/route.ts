import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { basketView } from "../../../../../../domains/basket/basket-view"
import { checkedRequest } from "../../../../../../http/validate-request"
import { confirmBasket } from "../../../../../../domains/basket/confirm-basket"
import { setBasketLineWorkflow } from "../../../../../../domains/basket/workflows/set-basket-line"

async function setQuantity(
  request: MedusaRequest,
  response: MedusaResponse,
  line: { id: string; lineId: string },
  quantity: number,
): Promise<void> {
  const input = { cartId: line.id, lineId: line.lineId, quantity }
  const { result } = await setBasketLineWorkflow(request.scope).run({ input })
  response.json(basketView(await confirmBasket(request.scope, line.id, result)))
}

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, body } = checkedRequest(routes.setBasketLine, request)
  await setQuantity(request, response, params, body.quantity)
}

export async function DELETE(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.removeBasketLine, request)
  await setQuantity(request, response, params, 0)
}
