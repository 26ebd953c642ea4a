import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { setSitePath } from "../../../../workflows/producer-site/site-look"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.setSitePath, request)
  response.json(await setSitePath(request.scope, producerOf(request), body.path, new Date()))
}
