import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { saveSiteWords } from "../../../../workflows/producer-site/site-words"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.saveSiteWords, request)
  response.json(await saveSiteWords(request.scope, producerOf(request), body, new Date()))
}
