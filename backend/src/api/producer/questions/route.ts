import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { producerQuestions } from "../../../domains/reviews/producer-inbox"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listProducerQuestions, request)
  const { producerId } = producerOf(request)
  response.json(await producerQuestions(databaseOf(request.scope), producerId, query))
}
