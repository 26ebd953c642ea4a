import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../../http/receive-upload"
import { checkedRequest } from "../../../../../../http/validate-request"
import { findPayout } from "../../../../../../domains/settlement/payouts"
import { readAnswerFile } from "../../../../../../domains/settlement/read-bank-result-file"
import { takeBankAnswers } from "../../../../../../domains/settlement/payout-batch"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.takePayoutAnswers, request)
  await findPayout(request.scope, params.id)
  const { answers, unclear } = await receiveUpload(request, readAnswerFile)
  const report = await takeBankAnswers(request.scope, params.id, answers, new Date())
  response.json({ ...report, unclear })
}
