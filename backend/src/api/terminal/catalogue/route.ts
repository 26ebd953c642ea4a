import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { routes } from "@ocop/contracts"
import { checkedRequest } from "../../../lib/http/validate"
import { readCatalogue } from "../../../lib/stock/catalogue"
import { terminalOf } from "../../../lib/stock/terminal-scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { query } = checkedRequest(routes.readTerminalCatalogue, request)
  const page = await readCatalogue(request.scope, terminalOf(request), query)
  response.json({ ...page, serverTime: new Date().toISOString() })
}
