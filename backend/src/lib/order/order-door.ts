import { logger } from "@medusajs/framework"
import { routes } from "@ocop/contracts"
import type { IncomingMessage, ServerResponse } from "node:http"
import { localeOf, problemBody, statusOf } from "../http/problem"
import { safeHeaders } from "../http/security-headers"
import { Turnstile } from "./turnstile"

const ORDER_PATH = new RegExp(`^${routes.placeOrder.path.replace(/:\w+/g, "[^/?]+")}/?(\\?|$)`)
const TOLD_EVERY_MS = 10_000

/**
 * Whoever is inside waits for those before: a process looks at an order in about a tenth of a second when all want the
 * same goods, so that twelve are a wait of a second or two, and forty were one of up to nine. Ten come again in each
 * second, which is more than are completed, so the queue behind never runs dry.
 */
const orders = new Turnstile(12, 100)

let away = 0
let toldAt = -Infinity

/** In a rush the shop says thousands of times that it is busy: whoever keeps it wants to know, but not of each. */
function tell(now: number): void {
  away += 1
  if (now - toldAt < TOLD_EVERY_MS) return
  logger.warn(`Orders: ${away} were asked to come again since this was said last`)
  away = 0
  toldAt = now
}

/**
 * The door for orders, before Medusa looks at a request.
 *
 * @returns whether the request may go on; otherwise it has been answered with `temporarily_unavailable`,
 *   `details.retryAfterSeconds` and `Retry-After`
 */
export function comesIn(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "POST" || !ORDER_PATH.test(request.url ?? "")) return true
  const now = performance.now()
  const pause = orders.enter(now)
  if (pause === null) {
    response.once("close", () => orders.leave())
    return true
  }
  tell(now)
  const code = "temporarily_unavailable"
  const body = problemBody(code, localeOf(request.headers), { details: { retryAfterSeconds: pause } })
  response
    .writeHead(statusOf(code), {
      ...safeHeaders,
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(pause),
    })
    .end(JSON.stringify(body))
  return false
}
