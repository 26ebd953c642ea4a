import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { paperFile } from "../../../../../domains/producers/onboarding/paper-file"
import { producerOf } from "../../../../../domains/producers/scope"
import { databaseOf } from "../../../../../shared/database"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readProducerPaper, request)
  const { producerId } = producerOf(request)
  const own = databaseOf(request.scope)("producer_paper").where({ "producer_paper.producer_id": producerId })
  response.json(await paperFile(request.scope, own, params.id))
}
