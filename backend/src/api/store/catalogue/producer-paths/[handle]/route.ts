import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../../lib/database"
import { checkedRequest } from "../../../../../lib/http/validate"
import { movedTo } from "../../../../../lib/producer-site/site"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readMovedProducer, request)
  response.json(await movedTo(databaseOf(request.scope), params.handle))
}
