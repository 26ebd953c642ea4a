import { nowSeconds } from "../clock"
import { askBackend } from "./call-backend"
import { makeDoor } from "./proxy"
import { keepToken, sessionToken } from "./session"

/** As long as browsers keep anything; each reading of `me` begins it anew. */
const LONGEST_SECONDS = 400 * 24 * 60 * 60
const cookie = { name: "ocop_quay", path: "/quay", longestSeconds: LONGEST_SECONDS }

/**
 * Door of the counter: `/quay/api/x` is the backend's `/terminal/x`. The terminal's key lies in a cookie that no
 * script can read: what is sold without a connection needs no key, and whatever runs on the page cannot carry it off.
 */
const door = makeDoor({
  path: "/quay/api/",
  branch: "/terminal/",
  actor: "terminal",
  cookie,
  // A device comes in by a one-time code, never by a name.
  signInName: () => null,
  maxUploadBytes: 1024 * 1024,
  uploadMs: 60_000,
  keepsRefusedToken: true,
})

const JSON_LIMIT = 2_000

/** Exchanges the one-time code; the key goes into the cookie and never to the page. */
async function enrol(request: Request): Promise<Response> {
  const answered = await askBackend(request, {
    method: "POST",
    path: "/terminal/enrolments",
    token: null,
    body: (await request.text()).slice(0, JSON_LIMIT),
    contentType: "application/json",
    timeoutMs: 20_000,
  })
  if (!answered.ok) return answered
  const { key, ...told } = (await answered.json()) as { key: string }
  const headers = new Headers(answered.headers)
  headers.set("set-cookie", keepToken(request, cookie, key, nowSeconds()))
  return new Response(JSON.stringify(told), { status: answered.status, headers })
}

export const isCounterCall = door.isCall

export async function answerCounter(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (request.method === "POST" && pathname === "/quay/api/enrolments") return enrol(request)
  const answered = await door.answer(request)
  const token = sessionToken(request, cookie)
  // The device stays in as long as it is used.
  if (answered.ok && token && pathname === "/quay/api/me")
    answered.headers.set("set-cookie", keepToken(request, cookie, token, nowSeconds()))
  return answered
}
