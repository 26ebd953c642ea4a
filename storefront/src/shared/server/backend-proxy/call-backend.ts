import type { Problem, ProblemCode } from "@ocop/contracts"
import { env } from "../env"

const unavailableMessage: Readonly<Record<string, string>> = {
  vi: "Máy chủ chưa trả lời. Vui lòng thử lại sau ít phút.",
  en: "The server does not answer. Please try again in a few minutes.",
}

export const localeOf = (request: Request): "vi" | "en" =>
  request.headers.get("x-locale") === "en" ? "en" : "vi"

/** A problem response in the shape of the contracts that the storefront gives by itself. */
export function problemResponse(code: ProblemCode, status: number, message = ""): Response {
  return jsonResponse(JSON.stringify({ code, message } satisfies Problem), status)
}

export const jsonResponse = (body: string, status: number, more: Record<string, string> = {}): Response =>
  new Response(body, {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-store",
      ...more,
    },
  })

/** Address of the peer, which the server adapter sets on the request. */
const clientAddress = (request: Request): string | undefined => (request as Request & { ip?: string }).ip

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
 * Calls the backend on behalf of `request`: language and client address are forwarded, because sign-in attempts are
 * rate-limited by address. Answers 503 with a code when the backend is unavailable; never throws.
 */
export async function callBackend(request: Request, call: BackendCall): Promise<Response> {
  const forwarded = [request.headers.get("x-forwarded-for"), clientAddress(request)]
    .filter(Boolean)
    .join(", ")
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
  // A file is streamed and never held whole.
  if (call.body) Object.assign(options, { body: call.body, duplex: "half" })
  try {
    const response = await fetch(new URL(call.path, env().backendUrl), options)
    const retryAfter = response.headers.get("retry-after")
    return jsonResponse(
      await response.text(),
      response.status,
      retryAfter ? { "retry-after": retryAfter } : {},
    )
  } catch {
    return problemResponse("temporarily_unavailable", 503, unavailableMessage[locale])
  }
}
