import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { setSitePath } from "../../../../domains/producers/site/site-theme"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.setSitePath, request)
  response.json(await setSitePath(request.scope, producerOf(request), body.path, new Date()))
}
