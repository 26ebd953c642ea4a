import { routes, type RouteContract } from "@ocop/contracts"
import { nowSeconds } from "../clock"
import { answerJson, askBackend, refuse } from "./backend-door"
import { dropOfficeToken, keepOfficeToken, officeToken } from "./session"

/** Same-origin door of the programme office to the backend: `/van-phong/api/x` is the backend's `/officer/x`. */
const DOOR = "/van-phong/api/"
/** The reader of lists takes 50 MB (`@ocop/recognition-list`); the wrapping of a form comes on top. */
const MAX_UPLOAD_BYTES = 51 * 1024 * 1024
const READ_MS = 20_000
/** Reading and comparing a hundred thousand rows takes minutes; the officer sees that it runs. */
const UPLOAD_MS = 10 * 60_000

export const isOfficeCall = (request: Request): boolean => new URL(request.url).pathname.startsWith(DOOR)

/** Only what the contracts give to officers goes through the door. */
const open = Object.values<RouteContract>(routes)
  .filter((route) => route.actor === "officer")
  .map((route) => ({
    method: route.method,
    upload: route.upload === true,
    pattern: new RegExp(`^${route.path.replace(/:\w+/g, "[A-Za-z0-9_]+")}$`),
  }))

/** Answers one call of the office's own pages. The token goes from cookie to backend and is never shown. */
export async function answerOffice(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const inner = url.pathname.slice(DOOR.length)
  if (inner === "sign-in" && request.method === "POST") return signIn(request)
  if (inner === "sign-out" && request.method === "POST") {
    return answerJson("{}", 200, { "set-cookie": dropOfficeToken(request) })
  }
  const path = `/officer/${inner}`
  const route = open.find((entry) => entry.method === request.method && entry.pattern.test(path))
  if (!route) return refuse("not_found", 404)
  const token = officeToken(request)
  if (!token) return refuse("unauthorized", 401)
  const refusal = route.upload ? await refuseUpload(request, token) : null
  if (refusal) return refusal
  const answered = await askBackend(request, {
    method: request.method,
    path: path + url.search,
    token,
    body: request.method === "GET" ? null : request.body,
    contentType: request.headers.get("content-type"),
    timeoutMs: route.upload ? UPLOAD_MS : READ_MS,
  })
  return forgetWhenRefused(request, answered)
}

/** A refusal in the middle of a stream reaches nobody, so what can be known is asked before the file flows. */
async function refuseUpload(request: Request, token: string): Promise<Response | null> {
  if (Number(request.headers.get("content-length")) > MAX_UPLOAD_BYTES)
    return refuse("payload_too_large", 413)
  const known = await askBackend(request, { method: "GET", path: "/officer/me", token, timeoutMs: READ_MS })
  return known.ok ? null : forgetWhenRefused(request, known)
}

function forgetWhenRefused(request: Request, answered: Response): Response {
  if (answered.status === 401) answered.headers.set("set-cookie", dropOfficeToken(request))
  return answered
}

async function signIn(request: Request): Promise<Response> {
  const given = (await request.json().catch(() => null)) as { email?: unknown; password?: unknown } | null
  const { email, password } = given ?? {}
  if (
    typeof email !== "string" ||
    typeof password !== "string" ||
    email.length > 320 ||
    password.length > 200
  )
    return refuse("invalid_request", 400)
  const answered = await askBackend(request, {
    method: "POST",
    path: "/auth/officer/emailpass",
    token: null,
    body: JSON.stringify({ email: email.trim(), password }),
    contentType: "application/json",
    timeoutMs: READ_MS,
  })
  if (answered.status === 400 || answered.status === 401) return refuse("unauthorized", 401)
  if (!answered.ok) return answered
  const { token } = (await answered.json()) as { token?: unknown }
  if (typeof token !== "string") return refuse("unexpected", 502)
  // Whoever has a password but no officer's account gets no cookie.
  const me = await askBackend(request, { method: "GET", path: "/officer/me", token, timeoutMs: READ_MS })
  if (me.ok) me.headers.set("set-cookie", keepOfficeToken(request, token, nowSeconds()))
  return me
}
