import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isDecodable, isSharedPage, canonicalPath } from "./address-rules"

describe("canonical path", () => {
  it.each([
    ["/san-pham/", "/san-pham"],
    ["/SAN-PHAM/Che-Xanh", "/san-pham/che-xanh"],
    ["//evil.example/", "/evil.example"],
    ["/en/", "/en"],
    ["/EN/San-Pham", "/en/san-pham"],
    ["/san-pham/ch%C3%A8/", "/san-pham/ch%C3%A8"],
  ])("%s → %s", (path, right) => expect(canonicalPath(path)).toBe(right))
  it.each([
    "/",
    "/en",
    "/san-pham",
    "/san-pham/ch%C3%A8",
    "/don-hang/AbC.dEf",
    "/hoi-si/1.benq_01A.dEf",
    "/assets/Index-AB.js",
  ])("leaves %s", (path) => expect(canonicalPath(path)).toBeNull())
  it("is stable and never points outside", () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const right = canonicalPath(path.startsWith("/") ? path : `/${path}`)
        if (right === null) return
        expect(right).toMatch(/^\/(?!\/)/)
        expect(canonicalPath(right)).toBeNull()
      }),
    )
  })
})

describe("shared pages", () => {
  it.each(["/san-pham/che/hoi-dap", "/en/san-pham/che/hoi-si", "/hoi-si/1.benq_x.y"])(
    "%s holds a visitor's own form",
    (path) => expect(isSharedPage(path)).toBe(false),
  )
  it.each(["/", "/en", "/san-pham", "/san-pham/che", "/en/diem-ban"])("%s is shared", (path) =>
    expect(isSharedPage(path)).toBe(true),
  )
  it.each(["/gio-hang", "/en/gio-hang", "/don-hang/abc", "/en/dat-hang", "/_serverFn/x", "/og/a.png"])(
    "%s is not shared",
    (path) => expect(isSharedPage(path)).toBe(false),
  )
})

it("detects a path that cannot be decoded", () => {
  expect(isDecodable("/%E0%A4%A")).toBe(false)
  expect(isDecodable("/ch%C3%A8")).toBe(true)
})
