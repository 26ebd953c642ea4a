import { logger } from "@medusajs/framework"
import { routes } from "@ocop/contracts"
import type { IncomingMessage, ServerResponse } from "node:http"
import { setImmediate as nextTurn } from "node:timers/promises"
import { pathOf, pathPattern } from "../../../shared/path-pattern"
import { localeOf, problemBody, statusOf } from "../../../shared/errors/problem"
import { LoadShedder } from "./load-shedder"
import { safeHeaders } from "../../../shared/safe-headers"

const ORDER_PATH = pathPattern(routes.placeOrder.path)
const TOLD_EVERY_MS = 10_000

/**
 * Whoever is inside waits for those before: a process looks at an order in about a tenth of a second when all want the
 * same goods, so that six are a wait of a second, twelve were one of up to four and forty of up to nine. Ten come again
 * in each second, which is more than are completed, so the queue behind never runs dry.
 */
const orders = new LoadShedder(6, 100)

/** Turns of the event loop without a new order; a connection is taken in one turn and read in the next. */
const QUIET_TURNS = 3
/** A flood must not keep those who are inside from their orders. */
const LONGEST_NOISE_MS = 1_500

let came = 0

/**
 * Waits until nobody stands at the door any more. Node takes one connection in a turn of its event loop, and a turn is as
 * long as what others do in it: five hundred who come at once while orders are completed would wait five seconds to be
 * told to come again. So first all of them are told, and then the work begins.
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

/** When a request came to the door, by `performance.now()`; now, where there is no door. */
export const arrivalOf = (request: IncomingMessage): number => cameAt.get(request) ?? performance.now()

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
