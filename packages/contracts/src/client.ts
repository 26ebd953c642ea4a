import type { z } from "zod"
import { localeOf, problem, type Problem } from "./problem.js"
import { routes, type RouteName } from "./routes/index.js"

type Input<N extends RouteName> = ((typeof routes)[N] extends { params: infer P extends z.ZodType }
  ? { params: z.input<P> }
  : unknown) &
  ((typeof routes)[N] extends { query: infer Q extends z.ZodType } ? { query?: z.input<Q> } : unknown) &
  ((typeof routes)[N] extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : unknown)
export type Answer<N extends RouteName> = z.output<(typeof routes)[N]["answer"]>

/** A refusal that the backend explained, or that the way to it failed. Expected: callers show it. */
export type ApiFailure = { ok: false; status: number; problem: Problem }
export type ApiResult<T> = { ok: true; value: T } | ApiFailure

export interface ClientOptions {
  readonly baseUrl: string
  readonly headers?: Readonly<Record<string, string>>
  /** Milliseconds until a call is given up. */
  readonly timeoutMs?: number
  readonly fetch?: typeof globalThis.fetch
}

/** What the client itself has to say, when no answer in the shape of the contracts came. */
const SENTENCES = {
  temporarily_unavailable: {
    vi: "Máy chủ chưa trả lời. Vui lòng thử lại sau ít phút.",
    en: "The server has not answered. Please try again in a few minutes.",
  },
  unexpected: {
    vi: "Máy chủ trả lời không đúng cách. Vui lòng thử lại sau ít phút.",
    en: "The server's answer could not be understood. Please try again in a few minutes.",
  },
  not_found: {
    vi: "Không tìm thấy nội dung này.",
    en: "This could not be found.",
  },
} as const

/**
 * A typed client of the own routes.
 *
 * @returns a function that calls one route by name and never throws for what the network or the server did:
 * a failure is a value with a stable code.
 */
export function createClient(options: ClientOptions) {
  const send = options.fetch ?? globalThis.fetch
  const locale = localeOf(options.headers ?? {})
  const own = (code: keyof typeof SENTENCES): Problem => ({ code, message: SENTENCES[code][locale] })
  return async function call<N extends RouteName>(name: N, input: Input<N>): Promise<ApiResult<Answer<N>>> {
    const contract = routes[name]
    const { params, query, body } = input as {
      params?: Record<string, string>
      query?: Record<string, unknown>
      body?: unknown
    }
    const path = contract.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params?.[key] ?? ""))
    const url = new URL(path, options.baseUrl)
    for (const [key, value] of Object.entries(query ?? {})) {
      if (value !== undefined) url.searchParams.set(key, String(value))
    }
    let response: Response
    let payload: unknown
    try {
      response = await send(url, {
        method: contract.method,
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...options.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      })
      payload = await response.json()
    } catch {
      return { ok: false, status: 503, problem: own("temporarily_unavailable") }
    }
    if (response.ok) return { ok: true, value: payload as Answer<N> }
    const explained = problem.safeParse(payload)
    return {
      ok: false,
      status: response.status,
      problem: explained.success ? explained.data : own(response.status === 404 ? "not_found" : "unexpected"),
    }
  }
}

export type ApiClient = ReturnType<typeof createClient>
