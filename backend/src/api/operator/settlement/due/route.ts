import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { duePayouts } from "../../../../lib/settlement/payouts"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await duePayouts(request.scope))
}
