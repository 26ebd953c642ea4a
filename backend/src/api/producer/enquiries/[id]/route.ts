import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { databaseOf } from "../../../../shared/database"
import { readEnquiry } from "../../../../domains/reviews/enquiries"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readProducerEnquiry, request)
  const { producerId } = producerOf(request)
  response.json(await readEnquiry(databaseOf(request.scope), { producerId, id: params.id }, "producer"))
}
