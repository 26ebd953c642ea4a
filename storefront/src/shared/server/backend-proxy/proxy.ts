import { routes, type Actor, type RouteContract } from "@ocop/contracts"
import { nowSeconds } from "../clock"
import { answerJson, askBackend, refuse } from "./call-backend"
import { dropToken, keepToken, sessionToken, type SessionCookie } from "./session"

export interface DoorOptions {
  /** Path of the office's calls in the shop, e.g. `/van-phong/api/`. */
  readonly path: string
  /** Branch of the backend that it opens, e.g. `/officer/`; `me` below it answers who is signed in. */
  readonly branch: string
  readonly actor: Exclude<Actor, "anyone">
  readonly cookie: SessionCookie
  /** The name to sign in with, as the backend keeps it; null when what was typed is none. */
  readonly signInName: (given: Readonly<Record<string, unknown>>) => string | null
  /** Headers of a call that go along, with what they may hold. */
  readonly passedOn?: Readonly<Record<string, RegExp>>
  readonly maxUploadBytes: number
  readonly uploadMs: number
  /** Keeps a token that the backend refuses: its holder has no password to come back with. */
  readonly keepsRefusedToken?: boolean
  /** A call below the door whose answer holds a token of somebody who enters by other means than a password. */
  readonly entry?: string
}

const READ_MS = 20_000

/** A same-origin door of an office to its branch of the backend. The token goes from cookie to backend and is never shown. */
export function makeDoor(options: DoorOptions) {
  const { path: door, branch, actor, cookie, passedOn = {} } = options

  /** Only what the contracts give to the actor goes through, and what they give to anyone on this branch. */
  const open = Object.values<RouteContract>(routes)
    .filter((route) => route.actor === actor || (route.actor === "anyone" && route.path.startsWith(branch)))
    .map((route) => ({
      method: route.method,
      upload: route.upload === true,
      signedIn: route.actor === actor,
      pattern: new RegExp(`^${route.path.replace(/:\w+/g, "[A-Za-z0-9_]+")}$`),
    }))

  const forgetWhenRefused = (request: Request, answered: Response): Response => {
    if (answered.status === 401 && !options.keepsRefusedToken)
      answered.headers.set("set-cookie", dropToken(request, cookie))
    return answered
  }

  const readMe = (request: Request, token: string): Promise<Response> =>
    askBackend(request, { method: "GET", path: `${branch}me`, token, timeoutMs: READ_MS })

  /** A refusal in the middle of a stream reaches nobody, so what can be known is asked before the file flows. */
  async function refuseUpload(request: Request, token: string): Promise<Response | null> {
    if (Number(request.headers.get("content-length")) > options.maxUploadBytes)
      return refuse("payload_too_large", 413)
    const known = await readMe(request, token)
    return known.ok ? null : forgetWhenRefused(request, known)
  }

  async function signIn(request: Request): Promise<Response> {
    const given = (await request.json().catch(() => null)) as Record<string, unknown> | null
    const name = options.signInName(given ?? {})
    const password = given?.password
    if (name === null || typeof password !== "string" || password.length > 200)
      return refuse("invalid_request", 400)
    const answered = await askBackend(request, {
      method: "POST",
      path: `/auth/${actor}/emailpass`,
      token: null,
      body: JSON.stringify({ email: name, password }),
      contentType: "application/json",
      timeoutMs: READ_MS,
    })
    if (answered.status === 400 || answered.status === 401) return refuse("unauthorized", 401)
    if (!answered.ok) return answered
    return welcome(request, answered)
  }

  /** Keeps the token of an answer in the cookie and answers who it is. */
  async function welcome(request: Request, answered: Response): Promise<Response> {
    const { token } = (await answered.json()) as { token?: unknown }
    if (typeof token !== "string") return refuse("unexpected", 502)
    // Whoever has a password but no account of this office gets no cookie.
    const me = await readMe(request, token)
    if (me.ok) me.headers.set("set-cookie", keepToken(request, cookie, token, nowSeconds()))
    return me
  }

  async function enter(request: Request): Promise<Response> {
    const answered = await askBackend(request, {
      method: "POST",
      path: branch + options.entry,
      token: null,
      body: request.body,
      contentType: request.headers.get("content-type"),
      timeoutMs: READ_MS,
    })
    return answered.ok ? welcome(request, answered) : answered
  }

  const headersOf = (request: Request): Record<string, string> =>
    Object.fromEntries(
      Object.entries(passedOn).flatMap(([name, shape]) => {
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
        return answerJson("{}", 200, { "set-cookie": dropToken(request, cookie) })
      }
      if (inner === options.entry && request.method === "POST") return enter(request)
      const path = `${branch}${inner}`
      const route = open.find((entry) => entry.method === request.method && entry.pattern.test(path))
      if (!route) return refuse("not_found", 404)
      const token = sessionToken(request, cookie)
      if (!token && route.signedIn) return refuse("unauthorized", 401)
      const refusal = route.upload && token ? await refuseUpload(request, token) : null
      if (refusal) return refusal
      const answered = await askBackend(request, {
        method: request.method,
        path: path + url.search,
        token: route.signedIn ? token : null,
        headers: headersOf(request),
        body: request.method === "GET" ? null : request.body,
        contentType: request.headers.get("content-type"),
        timeoutMs: route.upload ? options.uploadMs : READ_MS,
      })
      return forgetWhenRefused(request, answered)
    },
  }
}
