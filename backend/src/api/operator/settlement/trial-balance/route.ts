import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { trialBalance } from "../../../../domains/settlement/trial-balance"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await trialBalance(request.scope))
}
