import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { localeOf } from "../../../lib/http/problem"
import { checkedRequest } from "../../../lib/http/validate"
import { openEnquiry } from "../../../workflows/review/open-enquiry"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.openEnquiry, request)
  response.status(201).json(await openEnquiry(request.scope, body, localeOf(request.headers), new Date()))
}
