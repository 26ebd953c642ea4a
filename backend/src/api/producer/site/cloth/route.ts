import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../lib/http/validate"
import { producerOf } from "../../../../lib/producer-desk/scope"
import { setSiteCloth } from "../../../../workflows/producer-site/site-look"

export async function PUT(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.setSiteCloth, request)
  response.json(await setSiteCloth(request.scope, producerOf(request), body.cloth, new Date()))
}
