import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { localeOfPath, pathInLocale, pathWithoutLocale } from "./locale"

describe("language in the address", () => {
  it("knows English only by a whole first segment", () => {
    expect(localeOfPath("/en")).toBe("en")
    expect(localeOfPath("/en/san-pham")).toBe("en")
    expect(localeOfPath("/english-tea")).toBe("vi")
    expect(localeOfPath("/")).toBe("vi")
  })
  it("writes the home page without a trailing slash", () => {
    expect(pathInLocale("/", "en")).toBe("/en")
    expect(pathInLocale("/en", "vi")).toBe("/")
  })
  it("comes back to the same inner path", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.constantFrom("vi" as const, "en" as const), (path, locale) => {
        const inner = pathWithoutLocale(path.startsWith("/") ? path : `/${path}`)
        const once = pathInLocale(inner, locale)
        expect(pathInLocale(once, locale)).toBe(once)
      }),
    )
  })
})
