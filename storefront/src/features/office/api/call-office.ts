import type { ApiFailure, ApiResult, Problem } from "@ocop/contracts"
import { getLocale } from "~/paraglide/runtime"
import { sessionGate } from "./session-gate"

/** Longer than the storefront's own patience with the backend, so that its answer is the one that is shown. */
const PATIENCE_MS = 25_000

export interface OfficeCall {
  readonly method?: "GET" | "POST"
  /** Below `/van-phong/api/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | undefined>>
  readonly body?: unknown
  readonly signal?: AbortSignal
  /** Whether a 401 is an answer, and not a reason to sign in again and repeat. */
  readonly acceptUnauthorized?: boolean
}

export function officeUrl(path: string, query: OfficeCall["query"] = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") params.set(key, String(value))
  }
  const text = params.toString()
  return `/van-phong/api/${path}${text ? `?${text}` : ""}`
}

export const failure = (
  status: number,
  code: Problem["code"],
  more: Partial<Pick<Problem, "message" | "details">> = {},
): ApiFailure => ({ ok: false, status, problem: { code, message: "", ...more } })

/** An answer's body as a result; `retryAfter` is the header's text. */
export function resultOf<T>(status: number, text: string, retryAfter: string | null): ApiResult<T> {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return failure(status, status >= 200 && status < 300 ? "unexpected" : "temporarily_unavailable")
  }
  if (status >= 200 && status < 300) return { ok: true, value: body as T }
  const { code, message } = (body ?? {}) as Partial<Problem>
  const details = retryAfter ? { retryAfterSeconds: Number(retryAfter) || 60 } : undefined
  return failure(status, typeof code === "string" ? code : "unexpected", {
    ...(typeof message === "string" ? { message } : {}),
    ...(details ? { details } : {}),
  })
}

/**
 * Calls the office's door. Never throws: what the network or the server did is a value with a code. A session that
 * has ended is asked for again and the call repeated.
 */
export async function callOffice<T>(call: OfficeCall): Promise<ApiResult<T>> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  let result: ApiResult<T>
  try {
    const response = await fetch(officeUrl(call.path, call.query), {
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
  return (await sessionGate.wait()) ? callOffice<T>({ ...call, acceptUnauthorized: true }) : result
}
