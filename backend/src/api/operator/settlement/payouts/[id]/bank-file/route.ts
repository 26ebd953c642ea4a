import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../../lib/http/validate"
import { bankFile } from "../../../../../../lib/settlement/bank-file"
import { findPayout } from "../../../../../../lib/settlement/payouts"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params, query } = checkedRequest(routes.readPayoutFile, request)
  const { payout, lines } = await findPayout(request.scope, params.id)
  response.json(await bankFile(payout.number, lines, query.format))
}
