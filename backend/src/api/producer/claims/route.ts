import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { claimRows, claimsOf } from "../../../lib/onboarding/claims"
import { personOf } from "../../../lib/producer-desk/scope"
import { databaseOf } from "../../../lib/database"
import { claimProducer } from "../../../workflows/onboarding/claims"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const own = claimRows(databaseOf(request.scope)).where("claim.member_id", personOf(request).id)
  response.json({ claims: await claimsOf(own) })
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.claimProducer, request)
  response.status(201).json(await claimProducer(request.scope, personOf(request), body))
}
