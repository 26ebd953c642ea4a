import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { messenger } from "../../../../domains/payments/bank-webhooks"
import { receiveMessage } from "../../../../domains/payments/receive-webhook"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { provider } = checkedRequest(routes.receiveBankMessage, request).params
  const { verify } = messenger(provider)
  response.json(await receiveMessage(request, provider, verify))
}
