import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../../http/receive-upload"
import { checkedRequest } from "../../../../../../http/validate-request"
import { findPayout } from "../../../../../../domains/settlement/payouts"
import { readPayoutResultFile } from "../../../../../../domains/settlement/read-payout-result-file"
import { importPayoutResults } from "../../../../../../domains/settlement/payout-batch"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.takePayoutAnswers, request)
  await findPayout(request.scope, params.id)
  const { answers, unclear } = await receiveUpload(request, readPayoutResultFile)
  const report = await importPayoutResults(request.scope, params.id, answers, new Date())
  response.json({ ...report, unclear })
}
