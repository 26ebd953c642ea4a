import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exportRefundTransfers } from "../../../domains/payments/settle-refund"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await exportRefundTransfers(request.scope))
}
