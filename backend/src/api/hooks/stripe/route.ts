import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { verifyStripe } from "../../../lib/payment/messengers/stripe-event"
import { receiveMessage } from "../../../lib/payment/receive-message"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await receiveMessage(request, "stripe", verifyStripe))
}
