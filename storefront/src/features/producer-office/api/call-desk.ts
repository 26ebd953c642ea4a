import type { ApiResult } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { doorUrl, failure, resultOf } from "~/shared/office/results"
import { chosenProducer } from "./chosen-producer"
import { sessionGate } from "./session-gate"

/** Longer than the storefront's own patience with the backend, so that its answer is the one that is shown. */
const PATIENCE_MS = 25_000
/** `PRODUCER_HEADER` of the contracts, which need not be downloaded for it. */
const HEADER = "x-producer"

export interface DeskCall {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE"
  /** Below `/kenh-ban/api/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  readonly signal?: AbortSignal
  /** For whom it is meant; the chosen producer when nothing is said. Null: for the person alone. */
  readonly producerId?: string | null
  /** Whether a 401 is an answer, and not a reason to sign in again and repeat. */
  readonly acceptUnauthorized?: boolean
}

/**
 * Calls the producers' door. Never throws: what the network or the server did is a value with a code. A session
 * that has ended is asked for again and the call repeated, for the producer for which it was begun.
 */
export async function callDesk<T>(call: DeskCall): Promise<ApiResult<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  const producerId = call.producerId === undefined ? chosenProducer.get() : call.producerId
  const form = call.body instanceof FormData
  let result: ApiResult<T>
  try {
    const response = await fetch(doorUrl("/kenh-ban/api/", call.path, call.query), {
      method: call.method ?? "GET",
      headers: {
        "x-locale": getLocale(),
        ...(producerId === null ? {} : { [HEADER]: producerId }),
        ...(call.body === undefined || form ? {} : { "content-type": "application/json" }),
      },
      ...(call.body === undefined
        ? {}
        : { body: call.body instanceof FormData ? call.body : JSON.stringify(call.body) }),
      signal: call.signal ? AbortSignal.any([call.signal, patience]) : patience,
    })
    result = resultOf(response.status, await response.text(), response.headers.get("retry-after"))
  } catch {
    return failure(0, "temporarily_unavailable")
  }
  if (result.ok || result.status !== 401 || call.acceptUnauthorized) return result
  return (await sessionGate.wait()) ? callDesk<T>({ ...call, producerId, acceptUnauthorized: true }) : result
}
