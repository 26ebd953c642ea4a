import { describe, expect, it } from "vitest"
import { createClient } from "./client.js"

const answering = (make: () => Promise<Response>, headers?: Record<string, string>) =>
  createClient({ baseUrl: "http://shop.example", fetch: make, ...(headers && { headers }) })(
    "readSearchDirectory",
    {},
  )
const problemOf = async (make: () => Promise<Response>, headers?: Record<string, string>) => {
  const answer = await answering(make, headers)
  return answer.ok ? null : answer
}
const silence = () => Promise.reject(new TypeError("fetch failed"))
const page = (status: number) => () => Promise.resolve(new Response("<html>", { status }))
const foreign = (status: number) => () => Promise.resolve(Response.json({ message: "nginx" }, { status }))

describe("the client explains a failure of the way in the reader's language", () => {
  it.each([
    ["a line that is cut", silence, {}, 503, "temporarily_unavailable", /^Máy chủ chưa trả lời/],
    [
      "a line that is cut",
      silence,
      { "x-locale": "en" },
      503,
      "temporarily_unavailable",
      /^The server has not/,
    ],
    [
      "a page instead of data",
      page(502),
      { "accept-language": "en-GB" },
      503,
      "temporarily_unavailable",
      /^The server/,
    ],
    [
      "an answer of a stranger",
      foreign(500),
      { "x-locale": "en" },
      500,
      "unexpected",
      /could not be understood/,
    ],
    ["an answer of a stranger", foreign(500), {}, 500, "unexpected", /trả lời không đúng cách/],
    [
      "a path that is not there",
      foreign(404),
      { "x-locale": "en" },
      404,
      "not_found",
      /^This could not be found/,
    ],
  ])("%s", async (_, make, headers, status, code, sentence) => {
    expect(await problemOf(make, headers)).toMatchObject({
      status,
      problem: { code, message: expect.stringMatching(sentence) as string },
    })
  })

  it("a problem that the backend explained passes as it is", async () => {
    const explained = { code: "listing_exists", message: "Mặt hàng này đã có." }
    const make = () => Promise.resolve(Response.json(explained, { status: 409 }))
    expect(await problemOf(make, { "x-locale": "en" })).toMatchObject({ status: 409, problem: explained })
  })
})
