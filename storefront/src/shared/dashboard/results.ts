import type { ApiFailure, ApiResult, Problem } from "@ocop/contracts"

export const failure = (
  status: number,
  code: Problem["code"],
  more: Partial<Pick<Problem, "message" | "details" | "fields">> = {},
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
  const { code, message, fields, details: given } = (body ?? {}) as Partial<Problem>
  const details = retryAfter ? { ...given, retryAfterSeconds: Number(retryAfter) || 60 } : given
  return failure(status, typeof code === "string" ? code : "unexpected", {
    ...(typeof message === "string" ? { message } : {}),
    ...(details ? { details } : {}),
    ...(Array.isArray(fields) ? { fields } : {}),
  })
}

/** Path and query of a call below a dashboard's backend proxy. Empty values are left out. */
export function proxyUrl(
  proxy: string,
  path: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") params.set(key, String(value))
  }
  const text = params.toString()
  return `${proxy}${path}${text ? `?${text}` : ""}`
}
