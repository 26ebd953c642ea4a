import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { duePayouts } from "../../../../domains/settlement/payouts"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await duePayouts(request.scope))
}
