import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../domains/producers/scope"
import { submitProfile } from "../../../domains/producers/onboarding/change-profile"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await submitProfile(request.scope, producerOf(request), new Date()))
}
