import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { profileOf } from "../../../lib/onboarding/profile"
import { producerOf } from "../../../lib/producer-desk/scope"
import { databaseOf } from "../../../lib/database"
import { saveProfile } from "../../../workflows/onboarding/change-profile"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { producerId } = producerOf(request)
  response.json(await profileOf(databaseOf(request.scope), producerId, new Date()))
}

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.saveProducerProfile, request)
  response.json(await saveProfile(request.scope, producerOf(request), body, new Date()))
}
