import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTerminal } from "../../../domains/point-of-sale/read-terminal"
import { terminalOf } from "../../../domains/sales-points/terminals/terminal-scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await readTerminal(request.scope, terminalOf(request), new Date()))
}
