// The hook is a property of the module itself, which an import cannot set.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import start = require("@medusajs/medusa/commands/start")
import type { IncomingMessage, ServerResponse } from "node:http"
import { comesIn } from "./src/lib/order/order-door"

/**
 * Medusa's own place for what wraps each request from outside. In a rush the way through its middlewares costs far
 * more than the answer "come again": a thousand at once would wait seven seconds for it (decision 041).
 */
export function register(): void {
  start.traceRequestHandler = async (
    handle: () => Promise<void>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    if (comesIn(request, response)) await handle()
  }
}
