import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../lib/http/validate"
import { paperFile } from "../../../../../lib/onboarding/paper-file"
import { producerOf } from "../../../../../lib/producer-desk/scope"
import { databaseOf } from "../../../../../lib/database"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readProducerPaper, request)
  const { producerId } = producerOf(request)
  const own = databaseOf(request.scope)("producer_paper").where({ "producer_paper.producer_id": producerId })
  response.json(await paperFile(request.scope, own, params.id))
}
