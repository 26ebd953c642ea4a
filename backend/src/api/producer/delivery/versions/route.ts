import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../../lib/database"
import { deliveryVersionsOf } from "../../../../lib/delivery/settings"
import { producerOf } from "../../../../lib/producer-desk/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await deliveryVersionsOf(databaseOf(request.scope), producerOf(request).producerId))
}
