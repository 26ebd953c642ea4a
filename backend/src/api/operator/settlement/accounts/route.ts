import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../../http/validate-request"
import { accountBalances } from "../../../../domains/settlement/trial-balance"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readAccount, request)
  response.json(await accountBalances(request.scope, query.account, query.page))
}
