import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { answerProducerCall } from "./producer-proxy"

const token = `ocpb_${"A".repeat(43)}`
let answers: Record<string, [number, unknown]> = {}

beforeEach(() => {
  vi.stubGlobal("fetch", (url: URL) => {
    const [status, body] = answers[url.pathname] ?? [404, { code: "not_found", message: "" }]
    return Promise.resolve(Response.json(body, { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

const enter = () =>
  answerProducerCall(
    new Request("http://localhost:3000/kenh-ban/api/on-behalf-entries", {
      method: "POST",
      body: JSON.stringify({ ticket: "A".repeat(43) }),
    }),
  )

it("stores the token of delegated access in the cookie and never shows it", async () => {
  answers = {
    "/producer/on-behalf-entries": [201, { token, until: "2026-11-27T09:00:00.000Z" }],
    "/producer/me": [200, { id: "offi_1" }],
  }
  const answer = await enter()
  expect(answer.headers.get("set-cookie")).toContain(`ocop_desk=${token}; Path=/kenh-ban;`)
  expect(answer.headers.get("set-cookie")).toContain("HttpOnly; SameSite=Strict")
  expect(await answer.text()).not.toContain(token)
})

it("sets no cookie for an expired ticket", async () => {
  answers = {}
  const answer = await enter()
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([404, null])
})
