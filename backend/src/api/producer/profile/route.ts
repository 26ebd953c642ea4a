import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { profileOf } from "../../../domains/producers/onboarding/profile"
import { producerOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { saveProfile } from "../../../domains/producers/onboarding/change-profile"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId } = producerOf(request)
  response.json(await profileOf(databaseOf(request.scope), producerId, new Date()))
}

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.saveProducerProfile, request)
  response.json(await saveProfile(request.scope, producerOf(request), body, new Date()))
}
