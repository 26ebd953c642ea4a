import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { verifyStripe } from "../../../domains/payments/bank-webhooks/stripe-event"
import { receiveWebhook } from "../../../domains/payments/receive-webhook"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await receiveWebhook(request, "stripe", verifyStripe))
}
