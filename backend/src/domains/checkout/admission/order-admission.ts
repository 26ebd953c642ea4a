import { logger } from "@medusajs/framework"
import { routes } from "@ocop/contracts"
import type { IncomingMessage, ServerResponse } from "node:http"
import { setImmediate as nextTurn } from "node:timers/promises"
import { pathOf, pathPattern } from "../../../shared/path-pattern"
import { localeOf, problemBody, statusOf } from "../../../shared/errors/problem"
import { LoadShedder } from "./load-shedder"
import { safeHeaders } from "../../../shared/safe-headers"

const ORDER_PATH = pathPattern(routes.placeOrder.path)
const LOG_EVERY_MS = 10_000

/**
 * Load shedder for orders: 6 in progress, one retry each 100 ms. An admitted request waits for those before it: with
 * all on the same goods, a process checks an order in about a tenth of a second, so that six mean a wait of a second
 * (measured: twelve up to four seconds, forty up to nine). Ten retries a second are more than are completed, so the
 * queue behind never runs dry.
 */
const orders = new LoadShedder(6, 100)

/** Turns of the event loop without a new order; a connection is accepted in one turn and read in the next. */
const QUIET_TURNS = 3
/** Longest drain in milliseconds: a flood must not hold up the admitted orders. */
const LONGEST_NOISE_MS = 1_500

let came = 0

/**
 * Waits until all pending connections have been accepted. Node accepts one connection in a turn of its event loop,
 * and a turn is as long as the other work in it: five hundred buyers who come while orders are completed would wait
 * five seconds for the answer to retry. So all of them are answered first, and then the work begins.
 */
export async function drainAcceptQueue(): Promise<void> {
  const end = performance.now() + LONGEST_NOISE_MS
  for (let quiet = 0, seen = came; quiet < QUIET_TURNS && performance.now() < end;) {
    await nextTurn()
    quiet = seen === came ? quiet + 1 : 0
    seen = came
  }
}

const cameAt = new WeakMap<IncomingMessage, number>()

/** When a request arrived at admission control, by `performance.now()`; now, for a request that did not pass it. */
export const arrivalOf = (request: IncomingMessage): number => cameAt.get(request) ?? performance.now()

let rejected = 0
let loggedAt = -Infinity

/**
 * Logs rejected orders at most once in an interval: a rush rejects thousands, and the operator needs their number,
 * not each of them.
 */
function logRejections(now: number): void {
  rejected += 1
  if (now - loggedAt < LOG_EVERY_MS) return
  logger.warn(`Orders: ${rejected} rejected since the last report`)
  rejected = 0
  loggedAt = now
}

/**
 * Admission control for orders, ahead of all work of Medusa on the request.
 *
 * @returns whether the request may proceed; otherwise it has been answered with `temporarily_unavailable`,
 *   `details.retryAfterSeconds` and `Retry-After`
 */
export function admitOrder(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "POST" || !ORDER_PATH.test(pathOf(request.url))) return true
  came += 1
  const now = performance.now()
  const pause = orders.enter(now)
  if (pause === null) {
    cameAt.set(request, now)
    response.once("close", () => orders.leave())
    return true
  }
  logRejections(now)
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
