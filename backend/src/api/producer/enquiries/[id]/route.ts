import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { databaseOf } from "../../../../lib/database"
import { readEnquiry } from "../../../../lib/review/enquiries"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readDeskEnquiry, request)
  const { producerId } = producerOf(request)
  response.json(await readEnquiry(databaseOf(request.scope), { producerId, id: params.id }, "producer"))
}
