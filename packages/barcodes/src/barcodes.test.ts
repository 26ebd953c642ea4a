import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  checkDigit,
  codeBehindInputMethod,
  codeKey,
  gtin14,
  isGtin,
  isTypedSum,
  readCode,
  type ReadCode,
} from "./index.js"

const gtin = (code: string, lot: string | null = null, expiresOn: string | null = null): ReadCode => ({
  kind: "gtin",
  code,
  lot,
  expiresOn,
})

describe("a code is read by its shape", () => {
  it.each<[string, ReadCode]>([
    ["8934563138165", gtin("8934563138165")],
    [" 8934563138165\r", gtin("8934563138165")],
    ["]E08934563138165", gtin("8934563138165")],
    ["96385074", gtin("96385074")],
    ["036000291452", gtin("036000291452")],
    ["18934563138162", gtin("18934563138162")],
    ["8934563138164", { kind: "misread", code: "8934563138164" }],
    ["0000000000000", { kind: "misread", code: "0000000000000" }],
    ["]C1010893456313816517271231", gtin("8934563138165", null, "2027-12-31")],
    ["(01)08934563138165(17)270200(10)LO7", gtin("8934563138165", "LO7", "2027-02-28")],
    ["01089345631381651127010117271231\u001d10L-9\u001d21SERIAL", gtin("8934563138165", "L-9", "2027-12-31")],
    ["0108934563138165112701011799", gtin("8934563138165")],
    ["https://id.gs1.org/01/08934563138165/10/LO7", gtin("8934563138165", "LO7")],
    ["https://id.gs1.org/01/08934563138165/10/L%2F7?17=271231", gtin("8934563138165", "L/7", "2027-12-31")],
    ["HTTP://htx.example/vn/01/8934563138165#x", gtin("8934563138165")],
    ["https://id.gs1.org/01/08934563138164", { kind: "misread", code: "8934563138164" }],
    ["http://localhost:3000/san-pham/mat-ong-pa-u", { kind: "product", code: "mat-ong-pa-u" }],
    ["https://cho.example/en/san-pham/mat-ong?size=2#top", { kind: "product", code: "mat-ong" }],
    ["https://cho.example/nha-san-xuat/a", { kind: "address", code: "https://cho.example/nha-san-xuat/a" }],
    ["OCAS-DDAA12", { kind: "own", code: "OCAS-DDAA12" }],
    ["1234", { kind: "own", code: "1234" }],
    ["%zz", { kind: "own", code: "%zz" }],
  ])("%j", (given, read) => expect(readCode(given)).toEqual(read))

  it("detects every single wrong digit, in every length", () => {
    const body = fc
      .constantFrom(7, 11, 12, 13)
      .chain((length) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`)))
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, by) => {
        const at = place % text.length
        const other = text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1)
        expect(isGtin(text + checkDigit(text))).toBe(true)
        expect(readCode(other + checkDigit(text)).kind).toBe("misread")
      }),
    )
  })

  it("gives one key to one article however long its code is written", () => {
    expect(
      new Set(["036000291452", "0036000291452", "00036000291452", "0100036000291452"].map(codeKey)).size,
    ).toBe(1)
    expect(codeKey("ocas-ddaa12")).toBe(codeKey("OCAS-DDAA12"))
    expect(gtin14("96385074")).toBe("00000096385074")
  })
})

describe("a Vietnamese input method behind a scanner", () => {
  const codes = ["OCAS-DDAA12", "OCOP-17", "HTX-MUONG-05", "A11-B"]
  it.each([
    ["OCÁ-ĐÂ12", "OCAS-DDAA12"],
    ["ocá-đâ12", "OCAS-DDAA12"],
    ["Á1-B", "A11-B"],
    ["ÓC-9", null],
    ["OCOP-17", null],
  ])("%s is %s", (typed, code) => expect(codeBehindInputMethod(typed, codes)).toBe(code))

  it("does not guess between two labels", () => {
    expect(codeBehindInputMethod("Á-1", ["AS-1", "SA-1"])).toBeNull()
  })
})

describe("eight digits that are a sum and a code", () => {
  it.each([17_000_000, 24_000_000, 31_000_000])("%d typed by hand is a sum", (sum) => {
    expect(isGtin(String(sum))).toBe(true)
    expect(isTypedSum(String(sum), false)).toBe(true)
    expect(isTypedSum(String(sum), true)).toBe(false)
  })
  it("takes an EAN-8 that no notes could pay for a code at any speed", () => {
    expect(isTypedSum("96385074", false)).toBe(false)
  })
})
