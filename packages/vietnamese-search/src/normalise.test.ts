import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fold, MAX_QUERY_LENGTH, normalise } from "./normalise.js"
import { anyText } from "./testing.js"

describe("normalise", () => {
  it.each([
    ["  Trà   ĐINH – Tân Cương! ", "trà đinh tân cương"],
    ["Tra\u0300 Shan tuye\u0302\u0301t", "trà shan tuyết"],
    ["cá 99,9% (tươi)", "cá 99,9 tươi"],
    ["100 – 200k", "100-200k"],
    ["200.000đ", "200.000đ"],
    ["'; DROP TABLE x; --", "drop table x"],
    ["\u0000\u200b🍵", ""],
  ])("%j → %j", (text, expected) => expect(normalise(text)).toBe(expected))

  it("changes nothing the second time, never throws and stays within its length", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text)
        expect(normalise(once)).toBe(once)
        expect(once.length).toBeLessThanOrEqual(MAX_QUERY_LENGTH)
      }),
      { numRuns: 300 },
    )
  })

  it("folds composed and decomposed text alike", () => {
    expect(fold("Đắk Lắk".normalize("NFD"))).toBe("dak lak")
  })
})
