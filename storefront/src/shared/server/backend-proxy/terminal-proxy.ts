import { nowSeconds } from "../clock"
import { callBackend } from "./call-backend"
import { createBackendProxy } from "./proxy"
import { sessionCookieHeader, sessionToken } from "./session"

/** The longest that browsers keep a cookie; each call of `me` renews it. */
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60
const cookie = { name: "ocop_quay", path: "/quay", maxAgeSeconds: MAX_AGE_SECONDS }

/**
 * Backend proxy of the point of sale: `/quay/api/x` is the backend's `/terminal/x`. The terminal's key is in a cookie
 * that no script can read: offline sales need no key, and no script on the page can leak it.
 */
const proxy = createBackendProxy({
  path: "/quay/api/",
  backendPrefix: "/terminal/",
  actor: "terminal",
  cookie,
  // A device enrols with a one-time code, never with a name.
  signInName: () => null,
  maxUploadBytes: 1024 * 1024,
  uploadTimeoutMs: 60_000,
  keepRefusedToken: true,
})

const JSON_LIMIT = 2_000

/** Exchanges the one-time code; the key goes into the cookie and never to the page. */
async function enrol(request: Request): Promise<Response> {
  const response = await callBackend(request, {
    method: "POST",
    path: "/terminal/enrolments",
    token: null,
    body: (await request.text()).slice(0, JSON_LIMIT),
    contentType: "application/json",
    timeoutMs: 20_000,
  })
  if (!response.ok) return response
  const { key, ...enrolment } = (await response.json()) as { key: string }
  const headers = new Headers(response.headers)
  headers.set("set-cookie", sessionCookieHeader(request, cookie, key, nowSeconds()))
  return new Response(JSON.stringify(enrolment), { status: response.status, headers })
}

export const isTerminalCall = proxy.isCall

export async function answerTerminalCall(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === "POST" && pathname === "/quay/api/enrolments") return enrol(request)
  const response = await proxy.answer(request)
  const token = sessionToken(request, cookie)
  // The device stays signed in as long as it is used.
  if (response.ok && token && pathname === "/quay/api/me")
    response.headers.set("set-cookie", sessionCookieHeader(request, cookie, token, nowSeconds()))
  return response
}
