import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../http/validate-request"
import { readCatalogue } from "../../../domains/point-of-sale/terminal-catalogue"
import { terminalOf } from "../../../domains/sales-points/terminals/terminal-scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readTerminalCatalogue, request)
  const page = await readCatalogue(request.scope, terminalOf(request), query)
  response.json({ ...page, serverTime: new Date().toISOString() })
}
