import type { ApiResult } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { proxyUrl, failure, resultOf } from "./results"
import type { SessionGate } from "./session-gate"

/** Longer than the storefront's own patience with the backend, so that its answer is the one that is shown. */
const PATIENCE_MS = 25_000

export interface ProxyCall {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE"
  /** Below the proxy's address. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  /** A form goes as it is, anything else as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** Whether a 401 is an answer, and not a reason to sign in again and repeat. */
  readonly acceptUnauthorized?: boolean
}

const bodyOf = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }

/**
 * Calls a dashboard's backend proxy. Never throws: what the network or the server did is a value with a code. A session that has
 * ended is asked for again and the call repeated, with the headers with which it was begun.
 *
 * @param proxy its address, e.g. `/van-phong/api/`
 */
export async function callProxy<T>(
  proxy: string,
  gate: SessionGate,
  call: ProxyCall,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiResult<T>> {
  const { method = "GET", path, query, body, signal, acceptUnauthorized } = call
  const patience = AbortSignal.timeout(PATIENCE_MS)
  let result: ApiResult<T>
  try {
    const response = await fetch(proxyUrl(proxy, path, query), {
      method,
      headers: {
        "x-locale": getLocale(),
        ...headers,
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      ...bodyOf(body),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    result = resultOf(response.status, await response.text(), response.headers.get("retry-after"))
  } catch {
    return failure(0, "temporarily_unavailable")
  }
  if (result.ok || result.status !== 401 || acceptUnauthorized) return result
  return (await gate.wait()) ? callProxy(proxy, gate, { ...call, acceptUnauthorized: true }, headers) : result
}
