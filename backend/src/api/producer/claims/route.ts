import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { claimRows, claimsOf } from "../../../domains/producers/onboarding/list-claims"
import { personOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { claimProducer } from "../../../domains/producers/onboarding/claims"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const own = claimRows(databaseOf(request.scope)).where("claim.member_id", personOf(request).id)
  response.json({ claims: await claimsOf(own) })
}

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.claimProducer, request)
  response.status(201).json(await claimProducer(request.scope, personOf(request), body))
}
