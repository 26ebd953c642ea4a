import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../http/validate-request"
import { bankFile } from "../../../../../../domains/settlement/bank-file"
import { findPayout } from "../../../../../../domains/settlement/payouts"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, query } = checkedRequest(routes.readPayoutFile, request)
  const { payout, lines } = await findPayout(request.scope, params.id)
  response.json(await bankFile(payout.number, lines, query.format))
}
