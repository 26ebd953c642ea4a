import type { Problem, ProblemCode } from "@ocop/contracts"
import { env } from "../env"

const away: Readonly<Record<string, string>> = {
  vi: "Máy chủ chưa trả lời. Vui lòng thử lại sau ít phút.",
  en: "The server does not answer. Please try again in a few minutes.",
}

export const localeOf = (request: Request): "vi" | "en" =>
  request.headers.get("x-locale") === "en" ? "en" : "vi"

/** An answer in the shape of the contracts that the storefront gives by itself. */
export function refuse(code: ProblemCode, status: number, message = ""): Response {
  return answerJson(JSON.stringify({ code, message } satisfies Problem), status)
}

export const answerJson = (body: string, status: number, more: Record<string, string> = {}): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-store",
      ...more,
    },
  })

/** Whoever holds the other end of the line; the adapter writes it on the request. */
const peerOf = (request: Request): string | undefined => (request as Request & { ip?: string }).ip

export interface BackendCall {
  readonly method: string
  /** Path and query below the backend's origin. */
  readonly path: string
  readonly token: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: BodyInit | null
  readonly contentType?: string | null
  readonly timeoutMs: number
}

/**
 * Asks the backend for whoever sent `request`: language and address go along, since attempts to sign in
 * are counted by address. Answers 503 with a code when the backend is away; never throws.
 */
export async function askBackend(request: Request, call: BackendCall): Promise<Response> {
  const forwarded = [request.headers.get("x-forwarded-for"), peerOf(request)].filter(Boolean).join(", ")
  const locale = localeOf(request)
  const options: RequestInit & { duplex?: "half" } = {
    method: call.method,
    headers: {
      ...call.headers,
      "accept-language": locale,
      "x-locale": locale,
      ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
      ...(call.contentType ? { "content-type": call.contentType } : {}),
      ...(forwarded ? { "x-forwarded-for": forwarded } : {}),
    },
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(call.timeoutMs)]),
    redirect: "manual",
  }
  // A file goes through as it arrives and is never held whole.
  if (call.body) Object.assign(options, { body: call.body, duplex: "half" })
  try {
    const response = await fetch(new URL(call.path, env().backendUrl), options)
    const retryAfter = response.headers.get("retry-after")
    return answerJson(await response.text(), response.status, retryAfter ? { "retry-after": retryAfter } : {})
  } catch {
    return refuse("temporarily_unavailable", 503, away[locale])
  }
}
