import type { ApiResult } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { doorUrl, failure, resultOf } from "~/shared/office/results"
import { sessionGate } from "./session-gate"

/** Longer than the storefront's own patience with the backend, so that its answer is the one that is shown. */
const PATIENCE_MS = 25_000

interface PointCall {
  readonly method?: "GET" | "POST" | "PUT"
  /** Below `/diem-ban-hang/api/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  readonly signal?: AbortSignal
  /** Whether a 401 is an answer, and not a reason to sign in again and repeat. */
  readonly acceptUnauthorized?: boolean
}

/** Calls the point's door. Never throws; a session that has ended is asked for again and the call repeated. */
export async function callPoint<T>(call: PointCall): Promise<ApiResult<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  let result: ApiResult<T>
  try {
    const response = await fetch(doorUrl("/diem-ban-hang/api/", call.path, call.query), {
      method: call.method ?? "GET",
      headers: {
        "x-locale": getLocale(),
        ...(call.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: call.signal ? AbortSignal.any([call.signal, patience]) : patience,
    })
    result = resultOf(response.status, await response.text(), response.headers.get("retry-after"))
  } catch {
    return failure(0, "temporarily_unavailable")
  }
  if (result.ok || result.status !== 401 || call.acceptUnauthorized) return result
  return (await sessionGate.wait()) ? callPoint<T>({ ...call, acceptUnauthorized: true }) : result
}
