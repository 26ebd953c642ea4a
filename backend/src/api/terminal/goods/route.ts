import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { findGoodsToReceive } from "../../../domains/inventory/goods-to-receive"
import { terminalOf } from "../../../domains/sales-points/terminals/terminal-scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.findGoodsToReceive, request)
  response.json({ items: await findGoodsToReceive(request.scope, terminalOf(request), query.q) })
}
