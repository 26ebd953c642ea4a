import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { saveSiteContent } from "../../../../domains/producers/site/site-content"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.saveSiteWords, request)
  response.json(await saveSiteContent(request.scope, producerOf(request), body, new Date()))
}
