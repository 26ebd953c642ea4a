import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../shared/errors/problem"
import { checkedRequest } from "../../../http/validate-request"
import { openEnquiry } from "../../../domains/reviews/open-enquiry"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.openEnquiry, request)
  response.status(201).json(await openEnquiry(request.scope, body, localeOf(request.headers), new Date()))
}
