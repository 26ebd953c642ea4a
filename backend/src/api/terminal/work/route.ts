import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { terminalOf } from "../../../domains/sales-points/terminals/terminal-scope"
import { readTerminalWork } from "../../../domains/orders/pickup/terminal-work"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await readTerminalWork(request.scope, terminalOf(request), new Date()))
}
