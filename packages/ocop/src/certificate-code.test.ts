import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseCertificateCode } from "./certificate-code.js"

describe("parseCertificateCode", () => {
  it("reads the old form with a district", () => {
    expect(parseCertificateCode(" 83-829-28780-3-2022 ")).toEqual({
      ok: true,
      form: "three_level",
      provinceCode: "83",
      districtCode: "829",
      communeCode: "28780",
      runningNumber: 3,
      year: 2022,
      normalized: "83-829-28780-3-2022",
    })
  })

  it("reads the new form without one, and other dashes", () => {
    expect(parseCertificateCode("15 – 02647 – 012 – 2026")).toMatchObject({
      form: "two_level",
      districtCode: null,
      runningNumber: 12,
      normalized: "15-02647-12-2026",
    })
  })

  it.each([
    [null, "empty"],
    ["", "empty"],
    ["83-829-28780-3", "unreadable"],
    ["83-829-28780-0-2022", "unreadable"],
    ["83-829-28780-3-1022", "unreadable"],
    ["8-829-28780-3-2022", "unreadable"],
    ["1".repeat(100_000), "unreadable"],
  ])("refuses %j", (text, code) => {
    expect(parseCertificateCode(text)).toMatchObject({ ok: false, code })
  })

  it("never throws, and reads its own spelling again", () => {
    const written = fc
      .tuple(fc.nat(99), fc.option(fc.nat(999)), fc.nat(99_999), fc.integer({ min: 1, max: 999_999 }))
      .map(([province, district, commune, running]) =>
        [
          String(province).padStart(2, "0"),
          ...(district === null ? [] : [String(district).padStart(3, "0")]),
          String(commune).padStart(5, "0"),
          running,
          2024,
        ].join("-"),
      )
    fc.assert(
      fc.property(written, (text) => {
        expect(parseCertificateCode(text)).toMatchObject({ ok: true, normalized: text })
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const result = parseCertificateCode(text)
        if (result.ok) expect(parseCertificateCode(result.normalized)).toEqual(result)
      }),
    )
  })
})
