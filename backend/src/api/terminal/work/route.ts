import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { terminalOf } from "../../../lib/stock/terminal-scope"
import { readTerminalWork } from "../../../lib/points/terminal-work"

export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  response.json(await readTerminalWork(request.scope, terminalOf(request), new Date()))
}
