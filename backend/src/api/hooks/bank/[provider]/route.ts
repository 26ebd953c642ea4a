import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { messenger } from "../../../../lib/payment/messengers"
import { receiveMessage } from "../../../../lib/payment/receive-message"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { provider } = checkedRequest(routes.receiveBankMessage, request).params
  const { verify } = messenger(provider)
  response.json(await receiveMessage(request, provider, verify))
}
