import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { bankWebhookAdapter } from "../../../../domains/payments/bank-webhooks"
import { receiveWebhook } from "../../../../domains/payments/receive-webhook"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { provider } = checkedRequest(routes.receiveBankMessage, request).params
  const { verify } = bankWebhookAdapter(provider)
  response.json(await receiveWebhook(request, provider, verify))
}
