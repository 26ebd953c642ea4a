import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listPayouts, readPayout } from "../../../../domains/settlement/payouts"
import { createPayoutBatch } from "../../../../domains/settlement/payout-batch"

export async function GET(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  response.json({ payouts: await listPayouts(request.scope) })
}

export async function POST(request: AuthenticatedMedusaRequest, response: MedusaResponse): Promise<void> {
  const id = await createPayoutBatch(request.scope, request.auth_context.actor_id, new Date())
  response.status(201).json(await readPayout(request.scope, id))
}
