import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { producerOf } from "../../../lib/producer-desk/scope"
import { submitProfile } from "../../../workflows/onboarding/change-profile"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await submitProfile(request.scope, producerOf(request), new Date()))
}
