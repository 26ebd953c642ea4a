import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readTerminal } from "../../../lib/stock/terminal-me"
import { terminalOf } from "../../../lib/stock/terminal-scope"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await readTerminal(request.scope, terminalOf(request), new Date()))
}
