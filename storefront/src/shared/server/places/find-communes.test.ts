import { commune } from "@ocop/places"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findCommunes } from "./find-communes"

const first = (text: string) => {
  const [match] = findCommunes(text)
  return match ? `${match.name}, ${match.province}` : null
}

describe("finding a commune by what people type", () => {
  it.each([
    ["xã Bảo Hà, huyện Bảo Yên", "Xã Bảo Hà, Lào Cai"],
    ["xa bao ha huyen bao yen", "Xã Bảo Hà, Lào Cai"],
    ["bao ha", "Xã Bảo Hà, Lào Cai"],
    ["hoan kiem", "Phường Hoàn Kiếm, Hà Nội"],
    ["p. Hàng Bạc, q. Hoàn Kiếm", "Phường Hoàn Kiếm, Hà Nội"],
    ["sa pa lào cai", "Phường Sa Pa, Lào Cai"],
  ])("%s → %s", (typed, place) => expect(first(typed)).toBe(place))

  it("says by which former name it was found", () => {
    const found = findCommunes("hàng bạc hoàn kiếm")
    expect(found[0]?.was).toBe("Phường Hàng Bạc, Quận Hoàn Kiếm")
  })

  it("finds while the last word is still being typed", () => {
    expect(findCommunes("xã bảo h").map((match) => match.name)).toContain("Xã Bảo Hà")
  })

  it("finds nothing for nothing", () => {
    expect(findCommunes("")).toEqual([])
    expect(findCommunes("a")).toEqual([])
    expect(findCommunes("qwertyuiop")).toEqual([])
  })

  it("takes any text, and answers only with communes of today, each once", () => {
    const words = fc.constantFrom(
      "xã",
      "huyện",
      "Bảo",
      "Yên",
      "Hà",
      ",",
      "tp",
      "phường",
      "Lào Cai",
      "(",
      "%",
      "𠮷",
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.array(words).map((list) => list.join(" ")),
        ),
        (text) => {
          const found = findCommunes(text)
          expect(found.length).toBeLessThanOrEqual(8)
          expect(new Set(found.map((match) => match.communeCode)).size).toBe(found.length)
          for (const match of found) expect(commune(match.communeCode)?.provinceCode).toBe(match.provinceCode)
        },
      ),
      { numRuns: 60 },
    )
  })
})
