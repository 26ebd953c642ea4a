import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Reading } from "../reading.js"
import { decimalText, groupedText } from "../text/format.js"
import { daysOfMonths, readDays } from "./duration.js"
import { readPercent } from "./percent.js"
import { readPieces } from "./pieces.js"
import { readMillilitres } from "./volume.js"
import { readGrams } from "./weight.js"

const code = (reading: Reading<unknown>) => (reading.ok ? reading.value : reading.code)

describe("a length of time", () => {
  it.each([
    ["730", 730],
    ["730 ngày", 730],
    ["1.095 ngày", 1095],
    ["24 tháng", 730],
    ["24 thang", 730],
    ["12 tháng", 365],
    ["18 th", 545],
    ["18 tháng", 545],
    ["12T", 365],
    ["6 tháng", 180],
    ["06 tháng", 180],
    ["36 tháng", 1095],
    ["2 năm", 730],
    ["1,5 năm", 545],
    ["1 năm rưỡi", 545],
    ["1 năm 6 tháng", 545],
    ["nửa năm", 180],
    ["6 tuần", 42],
    ["1 tháng 15 ngày", 45],
    ["1,5 tháng", 45],
    ["48 giờ", 2],
    ["24h", 1],
    ["HSD: 24 tháng", 730],
    ["24 tháng kể từ ngày sản xuất", 730],
    ["12 tháng (kể từ NSX)", 365],
    ["24 months", 730],
  ])("%s is %i days", (typed, days) => expect(code(readDays(typed))).toBe(days))
  it.each([
    ["", "value_empty"],
    ["hai năm", "duration_unclear"],
    ["lâu", "duration_unclear"],
    ["6-12 tháng", "duration_range"],
    ["6 đến 12 tháng", "duration_range"],
    ["12/11/2026", "duration_is_date"],
    ["1,5", "duration_not_whole_days"],
    ["5 giờ", "duration_not_whole_days"],
    ["-3", "duration_negative"],
    ["6 tháng 1 năm", "duration_ambiguous"],
    ["1.500 tháng", "duration_ambiguous"],
    ["tối đa 24 tháng", "duration_unclear"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readDays(typed))).toBe(expected))
  it("counts twelve months as a year of 365 days and each further month as 30, and more months as more days", () => {
    expect(readDays("24 tháng")).toMatchObject({ understood: { vi: "730 ngày (24 tháng)", en: "730 days" } })
    for (let months = 1; months < 400; months += 1)
      expect(daysOfMonths(months)).toBeGreaterThan(daysOfMonths(months - 1))
  })
  it("keeps its bounds", () => {
    expect(code(readDays("0", { least: 1, most: 36_500 }))).toBe("duration_zero")
    expect(code(readDays("101 năm", { least: 1, most: 36_500 }))).toBe("duration_too_high")
    expect(code(readDays("9".repeat(25) + " năm"))).toBe("duration_too_high")
  })
})

describe("a percentage", () => {
  it.each([
    ["45", 45],
    ["45%", 45],
    ["45 %", 45],
    ["45 độ", 45],
    ["45°", 45],
    ["45º", 45],
    ["45 độ cồn", 45],
    ["45% vol", 45],
    ["12,5 %", 12.5],
    ["12.5", 12.5],
    ["12,50%", 12.5],
    ["0", 0],
    ["４５％", 45],
  ])("%s is %d", (typed, percent) => expect(code(readPercent(typed))).toBe(percent))
  it.each([
    ["", "value_empty"],
    ["40-45%", "percent_range"],
    ["12,500", "percent_ambiguous"],
    ["1.2.3", "percent_ambiguous"],
    ["12,3456", "percent_too_fine"],
    ["-5%", "percent_negative"],
    ["101", "percent_too_high"],
    ["45‰", "percent_unclear"],
    ["45°C", "percent_unclear"],
    ["bốn lăm", "percent_unclear"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readPercent(typed))).toBe(expected))
  it("keeps steps", () => {
    expect(code(readPercent("2,5", { most: 50, step: 0.5 }))).toBe(2.5)
    expect(readPercent("2,3", { most: 50, step: 0.5 })).toMatchObject({
      code: "percent_step",
      facts: { least: "2 %", most: "2,5 %" },
    })
  })
  it("is read back from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const percent = hundredths / 100
        expect(code(readPercent(`${decimalText(percent)} %`))).toBe(percent)
      }),
    )
  })
})

describe("a number of pieces", () => {
  it.each([
    ["12", 12],
    ["0", 0],
    ["0012", 12],
    ["1.000", 1000],
    ["1,000", 1000],
    ["1 000", 1000],
    ["1.000 hộp", 1000],
    ["12 cái", 12],
    ["12 hộp quà", 12],
    ["12,0", 12],
    ["2 chục", 20],
    ["1 tá", 12],
    ["nửa tá", 6],
    ["1 chục rưỡi", 15],
    ["2 trăm", 200],
    ["1k", 1000],
    ["1,5 nghìn", 1500],
    ["１２", 12],
  ])("%s is %i", (typed, pieces) => expect(code(readPieces(typed))).toBe(pieces))
  it.each([
    ["", "value_empty"],
    ["mười", "pieces_unclear"],
    ["1e3", "pieces_unclear"],
    ["0,5", "pieces_not_whole"],
    ["2,5", "pieces_not_whole"],
    ["12.34.567", "pieces_ambiguous"],
    ["1.500k", "pieces_ambiguous"],
    ["-3", "pieces_negative"],
    ["10-12", "pieces_range"],
    ["khoảng 12", "pieces_about"],
    [">10", "pieces_about"],
    ["12 kg", "pieces_is_measure"],
    ["12kg", "pieces_is_measure"],
    ["12g", "pieces_is_measure"],
    ["12.000 đ", "pieces_is_measure"],
    ["12%", "pieces_is_measure"],
    ["2 thùng", "pieces_of_packs"],
    ["12 hộp 5 gói", "pieces_unclear"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readPieces(typed))).toBe(expected))
  it("keeps its bounds", () => {
    expect(code(readPieces("0", { least: 1, most: 10 }))).toBe("pieces_zero")
    expect(code(readPieces("11", { least: 1, most: 10 }))).toBe("pieces_too_high")
    expect(code(readPieces("2 giờ", { units: ["giờ"] }))).toBe(2)
    expect(code(readPieces("2 ngày", { units: ["giờ"] }))).toBe("pieces_unclear")
  })
  it("is read back from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (pieces) => {
        expect(code(readPieces(groupedText(pieces)))).toBe(pieces)
        expect(code(readPieces(`${pieces} hộp`))).toBe(pieces)
      }),
    )
  })
})

it("gives a finite number or an error for any text, and never a value for a text without one", () => {
  const soup = fc.string({ unit: fc.constantFrom(..."0123456789.,' -kglítháncụă%°xđ"), maxLength: 16 })
  const readers = { readGrams, readMillilitres, readDays, readPercent, readPieces }
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: "grapheme" })), (text) => {
      for (const read of Object.values(readers)) {
        const reading = read(text)
        if (!reading.ok) continue
        expect(Number.isFinite(reading.value)).toBe(true)
        expect(reading.value).toBeGreaterThanOrEqual(0)
        expect(text.normalize("NFKC")).toMatch(/\d|nửa|nua/iu)
      }
    }),
    { numRuns: 2000 },
  )
})
