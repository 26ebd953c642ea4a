import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { databaseOf } from "../../../../shared/database"
import { deliveryVersionsOf } from "../../../../domains/delivery/settings"
import { producerOf } from "../../../../domains/producers/scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await deliveryVersionsOf(databaseOf(request.scope), producerOf(request).producerId))
}
