import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { withholdingReport } from "../../../../domains/settlement/withholding"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readWithholding, request)
  response.json(await withholdingReport(request.scope, query.month))
}
