import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { clientAddress } from "../../../http/client-address"
import { checkedRequest } from "../../../http/validate-request"
import { reportContribution } from "../../../domains/reviews/report"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.reportContribution, request)
  response.json(await reportContribution(request.scope, body, clientAddress(request)))
}
