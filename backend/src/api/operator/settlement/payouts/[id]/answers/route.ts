import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { receiveUpload } from "../../../../../../lib/http/receive-upload"
import { checkedRequest } from "../../../../../../lib/http/validate"
import { findPayout } from "../../../../../../lib/settlement/payouts"
import { readAnswerFile } from "../../../../../../lib/settlement/read-answer-file"
import { takeBankAnswers } from "../../../../../../workflows/settlement/payout-batch"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.takePayoutAnswers, request)
  await findPayout(request.scope, params.id)
  const { answers, unclear } = await receiveUpload(request, readAnswerFile)
  const report = await takeBankAnswers(request.scope, params.id, answers, new Date())
  response.json({ ...report, unclear })
}
