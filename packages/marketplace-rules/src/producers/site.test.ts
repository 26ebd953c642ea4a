import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isSiteTheme, mapLink, siteThemes, siteLink, sitePathProblem, zaloLink } from "./site.js"

describe("path of a producer site", () => {
  it.each(["mat-ong-rung", "htx-tai-hoan-lao-cai", "a1b", "ocopia", "vang-danh", "office-1"])("%s", (path) =>
    expect(sitePathProblem(path)).toBeNull(),
  )
  it.each([
    ["ocop", "reserved"],
    ["ocop-viet-nam", "reserved"],
    ["admin", "reserved"],
    ["so-nong-nghiep-lao-cai", "reserved"],
    ["san-pham", "reserved"],
    ["ab", "form"],
    ["-abc", "form"],
    ["abc-", "form"],
    ["2026", "form"],
    ["Chè", "form"],
    ["a b", "form"],
    ["", "form"],
  ] as const)("%s is refused: %s", (path, problem) => expect(sitePathProblem(path)).toBe(problem))

  it("never accepts a path that would need escaping in an address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (path) => {
        if (sitePathProblem(path) === null) expect(encodeURIComponent(path)).toBe(path)
      }),
    )
  })
})

describe("site themes", () => {
  it("are few, each once, and usable as a file name", () => {
    expect(siteThemes).toHaveLength(16)
    expect(new Set(siteThemes.map(({ seed }) => seed)).size).toBe(16)
    expect(new Set(siteThemes.map(({ motif, dye }) => `${motif} ${dye}`)).size).toBe(16)
    for (const { seed } of siteThemes) expect(seed).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect([isSiteTheme("vai-song-nui-cham-4"), isSiteTheme("vai-song-nui")]).toEqual([true, false])
  })
})

describe("links of a producer site", () => {
  it("reads what people write", () => {
    expect(zaloLink("0912 345 678")).toBe("https://zalo.me/0912345678")
    expect(zaloLink("zalo.me/htxmatong")).toBe("https://zalo.me/htxmatong")
    expect(mapLink("https://www.google.com/maps/place/Sa+Pa")).toBe("https://www.google.com/maps/place/Sa+Pa")
    expect(siteLink("http://htx.vn/gioi-thieu")).toBe("https://htx.vn/gioi-thieu")
  })
  it("is https and nothing else, whatever was written", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.constantFrom(
        "javascript:alert(1)",
        "data:text/html,x",
        "https://zalo.me@evil.example/abc",
        "//evil",
      ),
    )
    fc.assert(
      fc.property(text, (written) => {
        for (const read of [zaloLink, mapLink, siteLink]) {
          const link = read(written)
          if (link === null) continue
          const url = new URL(link)
          expect([url.protocol, url.username, url.port]).toEqual(["https:", "", ""])
          if (read === zaloLink) expect(url.hostname).toBe("zalo.me")
        }
      }),
    )
  })
})
