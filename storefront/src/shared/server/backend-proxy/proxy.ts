import { routes, type Actor, type RouteContract } from "@ocop/contracts"
import { nowSeconds } from "../clock"
import { jsonResponse, callBackend, problemResponse } from "./call-backend"
import { clearedCookieHeader, sessionCookieHeader, sessionToken, type SessionCookie } from "./session"

export interface BackendProxyOptions {
  /** Path of the office's calls in the shop, e.g. `/van-phong/api/`. */
  readonly path: string
  /** Branch of the backend that it opens, e.g. `/officer/`; `me` below it answers who is signed in. */
  readonly backendPrefix: string
  readonly actor: Exclude<Actor, "anyone">
  readonly cookie: SessionCookie
  /** The name to sign in with, as the backend keeps it; null when what was typed is none. */
  readonly signInName: (given: Readonly<Record<string, unknown>>) => string | null
  /** Headers of a call that go along, with what they may hold. */
  readonly forwardedHeaders?: Readonly<Record<string, RegExp>>
  readonly maxUploadBytes: number
  readonly uploadTimeoutMs: number
  /** Keeps a token that the backend refuses: its holder has no password to come back with. */
  readonly keepRefusedToken?: boolean
  /** A call below the door whose answer holds a token of somebody who enters by other means than a password. */
  readonly ticketEntry?: string
}

const TIMEOUT_MS = 20_000

/** A same-origin door of an office to its branch of the backend. The token goes from cookie to backend and is never shown. */
export function createBackendProxy(options: BackendProxyOptions) {
  const { path: door, backendPrefix, actor, cookie, forwardedHeaders = {} } = options

  /** Only what the contracts give to the actor goes through, and what they give to anyone on this branch. */
  const open = Object.values<RouteContract>(routes)
    .filter(
      (route) => route.actor === actor || (route.actor === "anyone" && route.path.startsWith(backendPrefix)),
    )
    .map((route) => ({
      method: route.method,
      upload: route.upload === true,
      signedIn: route.actor === actor,
      pattern: new RegExp(`^${route.path.replace(/:\w+/g, "[A-Za-z0-9_]+")}$`),
    }))

  const forgetWhenRefused = (request: Request, answered: Response): Response => {
    if (answered.status === 401 && !options.keepRefusedToken)
      answered.headers.set("set-cookie", clearedCookieHeader(request, cookie))
    return answered
  }

  const readMe = (request: Request, token: string): Promise<Response> =>
    callBackend(request, { method: "GET", path: `${backendPrefix}me`, token, timeoutMs: TIMEOUT_MS })

  /** A refusal in the middle of a stream reaches nobody, so what can be known is asked before the file flows. */
  async function refuseUpload(request: Request, token: string): Promise<Response | null> {
    if (Number(request.headers.get("content-length")) > options.maxUploadBytes)
      return problemResponse("payload_too_large", 413)
    const known = await readMe(request, token)
    return known.ok ? null : forgetWhenRefused(request, known)
  }

  async function signIn(request: Request): Promise<Response> {
    const given = (await request.json().catch(() => null)) as Record<string, unknown> | null
    const name = options.signInName(given ?? {})
    const password = given?.password
    if (name === null || typeof password !== "string" || password.length > 200)
      return problemResponse("invalid_request", 400)
    const answered = await callBackend(request, {
      method: "POST",
      path: `/auth/${actor}/emailpass`,
      token: null,
      body: JSON.stringify({ email: name, password }),
      contentType: "application/json",
      timeoutMs: TIMEOUT_MS,
    })
    if (answered.status === 400 || answered.status === 401) return problemResponse("unauthorized", 401)
    if (!answered.ok) return answered
    return welcome(request, answered)
  }

  /** Keeps the token of an answer in the cookie and answers who it is. */
  async function welcome(request: Request, answered: Response): Promise<Response> {
    const { token } = (await answered.json()) as { token?: unknown }
    if (typeof token !== "string") return problemResponse("unexpected", 502)
    // Whoever has a password but no account of this office gets no cookie.
    const me = await readMe(request, token)
    if (me.ok) me.headers.set("set-cookie", sessionCookieHeader(request, cookie, token, nowSeconds()))
    return me
  }

  async function enter(request: Request): Promise<Response> {
    const answered = await callBackend(request, {
      method: "POST",
      path: backendPrefix + options.ticketEntry,
      token: null,
      body: request.body,
      contentType: request.headers.get("content-type"),
      timeoutMs: TIMEOUT_MS,
    })
    return answered.ok ? welcome(request, answered) : answered
  }

  const headersOf = (request: Request): Record<string, string> =>
    Object.fromEntries(
      Object.entries(forwardedHeaders).flatMap(([name, shape]) => {
        const value = request.headers.get(name)
        return value !== null && shape.test(value) ? [[name, value]] : []
      }),
    )

  return {
    isCall: (request: Request): boolean => new URL(request.url).pathname.startsWith(door),

    /** Answers one call of the office's own pages. */
    async answer(request: Request): Promise<Response> {
      const url = new URL(request.url)
      const inner = url.pathname.slice(door.length)
      if (inner === "sign-in" && request.method === "POST") return signIn(request)
      if (inner === "sign-out" && request.method === "POST") {
        return jsonResponse("{}", 200, { "set-cookie": clearedCookieHeader(request, cookie) })
      }
      if (inner === options.ticketEntry && request.method === "POST") return enter(request)
      const path = `${backendPrefix}${inner}`
      const route = open.find((entry) => entry.method === request.method && entry.pattern.test(path))
      if (!route) return problemResponse("not_found", 404)
      const token = sessionToken(request, cookie)
      if (!token && route.signedIn) return problemResponse("unauthorized", 401)
      const refusal = route.upload && token ? await refuseUpload(request, token) : null
      if (refusal) return refusal
      const answered = await callBackend(request, {
        method: request.method,
        path: path + url.search,
        token: route.signedIn ? token : null,
        headers: headersOf(request),
        body: request.method === "GET" ? null : request.body,
        contentType: request.headers.get("content-type"),
        timeoutMs: route.upload ? options.uploadTimeoutMs : TIMEOUT_MS,
      })
      return forgetWhenRefused(request, answered)
    },
  }
}
