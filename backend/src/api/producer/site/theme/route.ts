import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { producerOf } from "../../../../domains/producers/scope"
import { setSiteTheme } from "../../../../domains/producers/site/site-theme"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.setSiteTheme, request)
  response.json(await setSiteTheme(request.scope, producerOf(request), body.cloth, new Date()))
}
