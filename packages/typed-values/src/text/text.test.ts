import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readWrittenNumber } from "../number/written-number.js"
import { optional } from "../reading.js"
import { readDong } from "../money/read-money.js"
import { sentences } from "../sentences/codes.js"
import { isReadingCode, sentenceOf } from "../sentences/sentence-of.js"
import { withoutExcelEscapes } from "./excel-escapes.js"
import { hasUnseen, plainValue, visibleText } from "./plain-text.js"

describe("text", () => {
  it("has the Vietnamese Đ for every letter that only looks like it", () =>
    expect(visibleText("Ðậu Ɖồng ðỏ ɖi")).toBe("Đậu Đồng đỏ đi"))
  it("loses what nobody sees and keeps what is read", () => {
    expect(visibleText(" \u202aHộp\u00a0\u00a0quà\u200b\u2069\n")).toBe("Hộp quà")
    expect(visibleText("Đậu".normalize("NFD"))).toBe("Đậu".normalize("NFC"))
    expect(hasUnseen("a\u200bb")).toBe(true)
    expect(hasUnseen("a b")).toBe(false)
  })
  it("of a value has one form for each mark", () => expect(plainValue("（１，５）–’º ≈")).toBe("(1,5)-'° ~"))
})

describe("an escape of Excel", () => {
  it.each([
    ["Rượu mận_x000D_\nthử", "Rượu mận\r\nthử"],
    ["Chữ thật _x005F_x000D_ thử", "Chữ thật _x000D_ thử"],
    ["_x005F__x0041_", "_A"],
    ["_xD83C__xDF75_", "🍵"],
    ["_x00ZZ_ _x12_ x000D_", "_x00ZZ_ _x12_ x000D_"],
  ])("in %j is undone: %j", (cell, text) => expect(withoutExcelEscapes(cell)).toBe(text))
  it("is what a writer made of a text", () => {
    const escaped = (text: string) => text.replace(/_(?=x)/g, "_x005F_").replaceAll("\r", "_x000D_")
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."_x0D5F\rab") }), (text) => {
        expect(withoutExcelEscapes(escaped(text))).toBe(text)
      }),
    )
  })
})

describe("a written number", () => {
  const meanings = (text: string) => {
    const number = readWrittenNumber(text)
    const plain = (decimal: { units: bigint; places: number } | null | undefined) =>
      decimal ? Number(decimal.units) / 10 ** decimal.places : null
    return number && [plain(number.grouped), plain(number.decimal)]
  }
  it.each([
    ["1500", [1500, 1500]],
    ["1.500", [1500, 1.5]],
    ["1,500", [1500, 1.5]],
    ["0.500", [null, 0.5]],
    ["1.5", [null, 1.5]],
    ["1.5000", [null, 1.5]],
    ["1 500", [1500, null]],
    ["1'500", [1500, null]],
    ["1.234.567", [1_234_567, null]],
    ["1,234,567", [1_234_567, null]],
    ["1.234,5", [null, 1234.5]],
    ["1,234.56", [null, 1234.56]],
    ["1 234,5", [null, 1234.5]],
    ["12.34.567", null],
    ["1.234,567.8", null],
    ["1 23", null],
    ["1 234'567", null],
    [".5", null],
    ["5,", null],
    ["", null],
    ["-1", null],
  ])("%j has the meanings %j", (text, expected) => expect(meanings(text)).toEqual(expected))
})

describe("a sentence", () => {
  it("is there for every code, in both languages, and ends", () => {
    for (const [code, [vi, en]] of Object.entries(sentences)) {
      expect(code).toMatch(/^[a-z_]+$/)
      expect(vi).toMatch(/[.?]$/)
      expect(en).toMatch(/[.?]$/)
      expect(isReadingCode(code)).toBe(true)
    }
    expect(isReadingCode("toString")).toBe(false)
  })
  it("carries the facts of the reading", () =>
    expect(sentenceOf({ code: "price_too_low", facts: { least: "500 ₫" } }).vi).toContain(
      "Giá thấp nhất là 500 ₫.",
    ))
})

it("a blank field is nothing, an unreadable one never is", () => {
  expect(optional(" ", readDong)).toMatchObject({ ok: true, value: null })
  expect(optional(null, readDong)).toMatchObject({ ok: true, value: null })
  expect(optional("abc", readDong)).toMatchObject({ ok: false, code: "money_unclear" })
})
