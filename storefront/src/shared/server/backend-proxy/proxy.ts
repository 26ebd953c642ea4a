import type { Actor } from "@ocop/contracts"
import { nowSeconds } from "../clock"
import { allowedRoutes } from "./allowed-routes"
import { callBackend, jsonResponse, problemResponse } from "./call-backend"
import { clearedCookieHeader, sessionCookieHeader, sessionToken, type SessionCookie } from "./session"

export interface BackendProxyOptions {
  /** Path of the proxy's calls in the shop, e.g. `/van-phong/api/`. */
  readonly path: string
  /** Prefix of the backend's routes, e.g. `/officer/`; `me` below it answers who is signed in. */
  readonly backendPrefix: string
  readonly actor: Exclude<Actor, "anyone">
  readonly cookie: SessionCookie
  /** The sign-in name as the backend stores it; null when what was typed is none. */
  readonly signInName: (given: Readonly<Record<string, unknown>>) => string | null
  /** Request headers that are forwarded, with the values that they may have. */
  readonly forwardedHeaders?: Readonly<Record<string, RegExp>>
  readonly maxUploadBytes: number
  readonly uploadTimeoutMs: number
  /** Keeps a token that the backend refuses: its holder has no password to sign in again. */
  readonly keepRefusedToken?: boolean
  /** A call below the proxy whose response holds the token of somebody who signs in with a ticket. */
  readonly ticketEntry?: string
}

const TIMEOUT_MS = 20_000

/** Deletes the session cookie when the backend refuses its token. */
function clearRefusedSession(
  { cookie, keepRefusedToken }: BackendProxyOptions,
  request: Request,
  response: Response,
): Response {
  if (response.status === 401 && !keepRefusedToken)
    response.headers.set("set-cookie", clearedCookieHeader(request, cookie))
  return response
}

const readMe = ({ backendPrefix }: BackendProxyOptions, request: Request, token: string): Promise<Response> =>
  callBackend(request, { method: "GET", path: `${backendPrefix}me`, token, timeoutMs: TIMEOUT_MS })

/**
 * Checks an upload before its file is streamed, because a refusal in the middle of a stream reaches nobody.
 *
 * @returns the refusal; null: it may be sent
 */
async function refuseUpload(
  options: BackendProxyOptions,
  request: Request,
  token: string,
): Promise<Response | null> {
  if (Number(request.headers.get("content-length")) > options.maxUploadBytes)
    return problemResponse("payload_too_large", 413)
  const me = await readMe(options, request, token)
  return me.ok ? null : clearRefusedSession(options, request, me)
}

/** Stores the token of a response in the session cookie, and answers who is signed in. */
async function startSession(
  options: BackendProxyOptions,
  request: Request,
  response: Response,
): Promise<Response> {
  const { token } = (await response.json()) as { token?: unknown }
  if (typeof token !== "string") return problemResponse("unexpected", 502)
  // Whoever has a password but no account of this actor gets no cookie.
  const me = await readMe(options, request, token)
  if (me.ok) me.headers.set("set-cookie", sessionCookieHeader(request, options.cookie, token, nowSeconds()))
  return me
}

async function signIn(options: BackendProxyOptions, request: Request): Promise<Response> {
  const given = (await request.json().catch(() => null)) as Record<string, unknown> | null
  const name = options.signInName(given ?? {})
  const password = given?.password
  if (name === null || typeof password !== "string" || password.length > 200)
    return problemResponse("invalid_request", 400)
  const response = await callBackend(request, {
    method: "POST",
    path: `/auth/${options.actor}/emailpass`,
    token: null,
    body: JSON.stringify({ email: name, password }),
    contentType: "application/json",
    timeoutMs: TIMEOUT_MS,
  })
  if (response.status === 400 || response.status === 401) return problemResponse("unauthorized", 401)
  return response.ok ? startSession(options, request, response) : response
}

async function signInWithTicket(options: BackendProxyOptions, request: Request): Promise<Response> {
  const response = await callBackend(request, {
    method: "POST",
    path: options.backendPrefix + options.ticketEntry,
    token: null,
    body: request.body,
    contentType: request.headers.get("content-type"),
    timeoutMs: TIMEOUT_MS,
  })
  return response.ok ? startSession(options, request, response) : response
}

const forwardedHeadersOf = (
  { forwardedHeaders = {} }: BackendProxyOptions,
  request: Request,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(forwardedHeaders).flatMap(([name, allowed]) => {
      const value = request.headers.get(name)
      return value !== null && allowed.test(value) ? [[name, value]] : []
    }),
  )

/**
 * Creates a same-origin proxy (backend for frontend) to one actor's routes of the backend. The session token goes from
 * the cookie to the backend, and no script ever sees it.
 */
export function createBackendProxy(options: BackendProxyOptions) {
  const { path: prefix, backendPrefix, actor, cookie, ticketEntry } = options
  const allowed = allowedRoutes(actor, backendPrefix)

  async function forward(request: Request, path: string, search: string): Promise<Response> {
    const route = allowed.find((entry) => entry.method === request.method && entry.pattern.test(path))
    if (!route) return problemResponse("not_found", 404)
    const token = sessionToken(request, cookie)
    if (!token && route.signedIn) return problemResponse("unauthorized", 401)
    const refusal = route.upload && token ? await refuseUpload(options, request, token) : null
    if (refusal) return refusal
    const response = await callBackend(request, {
      method: request.method,
      path: path + search,
      token: route.signedIn ? token : null,
      headers: forwardedHeadersOf(options, request),
      body: request.method === "GET" ? null : request.body,
      contentType: request.headers.get("content-type"),
      timeoutMs: route.upload ? options.uploadTimeoutMs : TIMEOUT_MS,
    })
    return clearRefusedSession(options, request, response)
  }

  return {
    isCall: (request: Request): boolean => new URL(request.url).pathname.startsWith(prefix),

    /** Answers one call of the actor's pages. */
    answer(request: Request): Response | Promise<Response> {
      const { pathname, search } = new URL(request.url)
      const call = pathname.slice(prefix.length)
      if (request.method === "POST") {
        if (call === "sign-in") return signIn(options, request)
        if (call === "sign-out")
          return jsonResponse("{}", 200, { "set-cookie": clearedCookieHeader(request, cookie) })
        if (call === ticketEntry) return signInWithTicket(options, request)
      }
      return forward(request, `${backendPrefix}${call}`, search)
    },
  }
}
