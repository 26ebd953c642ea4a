import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { clientAddress } from "../../../lib/http/client-address"
import { checkedRequest } from "../../../lib/http/validate"
import { reportVoice } from "../../../workflows/review/report-voice"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { body } = checkedRequest(routes.reportVoice, request)
  response.json(await reportVoice(request.scope, body, clientAddress(request)))
}
