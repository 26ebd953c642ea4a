import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveUpload } from "../../../http/receive-upload"
import { applyStatement } from "../../../domains/payments/apply-statement"

export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await receiveUpload(request, (upload) => applyStatement(request.scope, upload)))
}
