import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { answerTerminalCall } from "./terminal-proxy"

const key = `ocpt_${"k".repeat(43)}`
const asked: Array<{ url: string; authorization: string | null }> = []
let answers: Record<string, [number, unknown]> = {}

beforeEach(() => {
  asked.length = 0
  answers = {}
  vi.stubGlobal("fetch", (url: URL, options: RequestInit) => {
    asked.push({
      url: url.pathname + url.search,
      authorization: new Headers(options.headers).get("authorization"),
    })
    const [status, body] = answers[url.pathname] ?? [200, {}]
    return Promise.resolve(Response.json(body, { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const call = (method: string, path: string, cookie?: string) =>
  answerTerminalCall(
    new Request(`http://localhost:3000/quay/api/${path}`, {
      method,
      headers: cookie ? { cookie: `ocop_quay=${cookie}` } : {},
      ...(method === "POST" ? { body: "{}" } : {}),
    }),
  )

it("stores a new terminal's key where no script can read it", async () => {
  answers = { "/terminal/enrolments": [201, { terminalId: "term_1", key, point: { name: "Sa Pa" } }] }
  const answer = await call("POST", "enrolments")
  expect(answer.status).toBe(201)
  expect(answer.headers.get("set-cookie")).toMatch(`ocop_quay=${key}; Path=/quay; Max-Age=34560000; HttpOnly`)
  expect(await answer.json()).toEqual({ terminalId: "term_1", point: { name: "Sa Pa" } })
})

it("sets no cookie for a wrong enrolment code", async () => {
  answers = { "/terminal/enrolments": [404, { code: "enrolment_code_unknown", message: "" }] }
  const answer = await call("POST", "enrolments")
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([404, null])
})

it("sends operations with the key, renews its lifetime, and keeps a refused one", async () => {
  await call("POST", "operations", key)
  expect(asked).toEqual([{ url: "/terminal/operations", authorization: `Bearer ${key}` }])
  expect((await call("GET", "me", key)).headers.get("set-cookie")).toContain(key)
  answers = { "/terminal/me": [401, { code: "unauthorized", message: "" }] }
  const refused = await call("GET", "me", key)
  expect([refused.status, refused.headers.get("set-cookie")]).toEqual([401, null])
})

it("forwards nothing else and calls no backend without a key", async () => {
  for (const [method, path] of [
    ["GET", "../point/me"],
    ["POST", "sign-in"],
    ["POST", "me"],
    ["GET", "operations"],
  ] as const)
    expect((await call(method, path, key)).status, path).toBeGreaterThanOrEqual(400)
  expect((await call("GET", "me")).status).toBe(401)
  expect(asked).toEqual([])
})
