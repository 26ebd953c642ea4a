import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { databaseOf } from "../../../../../shared/database"
import { checkedRequest } from "../../../../../http/validate-request"
import { movedTo } from "../../../../../domains/producers/site/site"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.readMovedProducer, request)
  response.json(await movedTo(databaseOf(request.scope), params.handle))
}
