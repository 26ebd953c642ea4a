import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../../http/validate-request"
import { databaseOf } from "../../../../../shared/database"
import { purchasedLines, lineView, orderOfToken } from "../../../../../domains/reviews/purchased-lines"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { params } = checkedRequest(routes.listReviewableLines, request)
  const now = new Date()
  const lines = await purchasedLines(databaseOf(request.scope), orderOfToken(params.token))
  response.setHeader("cache-control", "no-store")
  response.json({ lines: lines.map((line) => lineView(line, now)) })
}
