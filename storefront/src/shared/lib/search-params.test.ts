import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseSearchParams, stringifySearchParams } from "./search-params"

describe("query strings", () => {
  it("keeps values as text", () => {
    expect(parseSearchParams("?ma=0012345678901234567890&trang=24&x=true")).toEqual({
      ma: "0012345678901234567890",
      trang: "24",
      x: "true",
    })
  })
  it("joins repeated keys and leaves out empty ones", () => {
    expect(parseSearchParams("sao=4&sao=5&q=")).toEqual({ sao: "4,5" })
  })
  it("writes what URLSearchParams writes, without empty values", () => {
    expect(stringifySearchParams({ sao: "4,5", q: "chè xanh", x: undefined, y: "" })).toBe(
      "?sao=4%2C5&q=ch%C3%A8+xanh",
    )
    expect(stringifySearchParams({})).toBe("")
  })
  it("survives hostile input and stays small", () => {
    const huge = Array.from({ length: 500 }, (_, i) => `k${i}=${"x".repeat(50)}`).join("&")
    expect(Object.keys(parseSearchParams(huge)).length).toBeLessThanOrEqual(40)
    expect(parseSearchParams("q=%E0%A4%A&__proto__=1")).toHaveProperty("q")
  })
  it("comes back the same", () => {
    const value = fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 })
    const keys = fc.stringMatching(/^[a-z][a-z-]{0,20}$/)
    fc.assert(
      fc.property(fc.dictionary(keys, value, { maxKeys: 10, noNullPrototype: true }), (search) => {
        expect(parseSearchParams(stringifySearchParams(search))).toEqual(search)
      }),
    )
  })
})
