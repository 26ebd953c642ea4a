import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatDong, formatWeight } from "./format.js"

describe("formatDong", () => {
  it.each([
    [0, "0 ₫"],
    [999, "999 ₫"],
    [120000, "120.000 ₫"],
    [1234567890, "1.234.567.890 ₫"],
    [-5000, "-5.000 ₫"],
  ])("%i → %s", (dong, text) => {
    expect(formatDong(dong)).toBe(text)
  })

  it("refuses fractions and what is no number", () => {
    expect(() => formatDong(1.5)).toThrow(expect.objectContaining({ code: "not_integer_dong" }))
    expect(() => formatDong(Number.NaN)).toThrow(RangeError)
  })

  it("loses no digit", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (dong) => {
        expect(Number(formatDong(dong).replace(/[. ₫]/g, ""))).toBe(dong)
      }),
    )
  })
})

describe("formatWeight", () => {
  it.each([
    [0, "0 g"],
    [500, "500 g"],
    [1000, "1 kg"],
    [1500, "1,5 kg"],
    [12345, "12,345 kg"],
    [1050, "1,05 kg"],
    [2500000, "2.500 kg"],
  ])("%i → %s", (grams, text) => {
    expect(formatWeight(grams)).toBe(text)
  })

  it("refuses fractions and less than nothing", () => {
    expect(() => formatWeight(0.5)).toThrow(expect.objectContaining({ code: "not_integer_grams" }))
    expect(() => formatWeight(-1)).toThrow(RangeError)
  })
})
