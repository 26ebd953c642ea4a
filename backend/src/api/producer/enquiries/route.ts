import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { producerOf } from "../../../domains/producers/scope"
import { databaseOf } from "../../../shared/database"
import { listEnquiries } from "../../../domains/reviews/enquiries"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.listProducerEnquiries, request)
  const { producerId } = producerOf(request)
  response.json(await listEnquiries(databaseOf(request.scope), producerId, query))
}
