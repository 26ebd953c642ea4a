import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { answerOfficerCall } from "./officer-proxy"

const token = `aaaa.${Buffer.from(JSON.stringify({ exp: 4_000_000_000 })).toString("base64url")}.bbbb`
const asked: Array<{ url: string; method: string; authorization: string | null }> = []
let answers: Record<string, [number, unknown]> = {}

beforeEach(() => {
  asked.length = 0
  answers = {}
  vi.stubGlobal("fetch", (url: URL, options: RequestInit) => {
    const headers = new Headers(options.headers)
    asked.push({
      url: url.pathname + url.search,
      method: String(options.method),
      authorization: headers.get("authorization"),
    })
    const [status, body] = answers[url.pathname] ?? [200, {}]
    return Promise.resolve(Response.json(body, { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const call = (method: string, path: string, options: { cookie?: string; body?: string } = {}) =>
  answerOfficerCall(
    new Request(`http://localhost:3000/van-phong/api/${path}`, {
      method,
      headers: options.cookie ? { cookie: `x=1; ocop_office=${options.cookie}` } : {},
      ...(options.body === undefined ? {} : { body: options.body }),
    }),
  )

it("stores the token where scripts and other sites cannot reach it", async () => {
  answers = { "/auth/officer/emailpass": [200, { token }], "/officer/me": [200, { id: "offi_1" }] }
  const answer = await call("POST", "sign-in", { body: JSON.stringify({ email: "a@b.vn", password: "x" }) })
  const cookie = answer.headers.get("set-cookie") ?? ""
  expect(cookie).toContain(`ocop_office=${token}; Path=/van-phong;`)
  expect(cookie).toContain("HttpOnly; SameSite=Strict")
  expect(cookie).toContain("Max-Age=43200")
  expect(await answer.text()).not.toContain(token)
})

it.each([
  ["a wrong password", { "/auth/officer/emailpass": [401, { message: "Invalid" }] }],
  [
    "somebody who is no officer",
    { "/auth/officer/emailpass": [200, { token }], "/officer/me": [401, { code: "unauthorized" }] },
  ],
] as Array<[string, Record<string, [number, unknown]>]>)("gives %s no cookie", async (_who, given) => {
  answers = given
  const answer = await call("POST", "sign-in", { body: JSON.stringify({ email: "a@b.vn", password: "x" }) })
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([401, null])
})

it("forwards the routes of the contracts for officers, with the token, and nothing else", async () => {
  await call("GET", "certificates?limit=2", { cookie: token })
  expect(asked).toEqual([
    { url: "/officer/certificates?limit=2", method: "GET", authorization: `Bearer ${token}` },
  ])
  for (const [method, path] of [
    ["GET", "../admin/users"],
    ["GET", "..%2fadmin"],
    ["POST", "me"],
    ["GET", "certificates/a/b"],
    ["GET", ""],
  ] as const) {
    expect(
      (await call(method, path, { cookie: token, ...(method === "POST" ? { body: "" } : {}) })).status,
    ).toBe(404)
  }
  expect(asked).toHaveLength(1)
})

it("calls no backend without a token, and deletes one that the backend refuses", async () => {
  expect((await call("GET", "me")).status).toBe(401)
  expect(asked).toEqual([])
  answers = { "/officer/me": [401, { code: "unauthorized", message: "" }] }
  const refused = await call("GET", "me", { cookie: token })
  expect(refused.status).toBe(401)
  expect(refused.headers.get("set-cookie")).toContain("ocop_office=; Path=/van-phong; Max-Age=0")
})

it("answers with a problem code when the backend is unavailable", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")))
  const answer = await call("GET", "me", { cookie: token })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    503,
    "temporarily_unavailable",
  ])
})
