import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasRightCheckDigit } from "@ocop/barcodes"
import { parseBarcode } from "./barcode.js"
import { parseDecision } from "./decision.js"
import { parseStar } from "./star.js"
import { dateOf, gramsOf, priceOf, priceOfCell, yearOf } from "./typed.js"

describe("star", () => {
  it.each([
    "4",
    "4 sao",
    "04 sao",
    "4*",
    "★★★★",
    "⭐⭐⭐⭐",
    "★★★★☆",
    "Bốn sao",
    "bốn",
    "Hạng 4 sao",
    "OCOP 4 sao",
    "4.0",
    "****",
    "4sao",
    "4 sao (nâng hạng)",
    "Giữ hạng 4 sao",
    "04 (bốn) sao",
    "bốn (4) sao",
    "4/5",
    "4/5 sao",
    "Đạt 4 sao cấp tỉnh",
    "Duy trì 4 sao",
  ])("%s is 4", (text) => expect(parseStar(text)).toEqual({ value: 4 }))
  it.each([
    ["", "star_missing"],
    ["6", "star_invalid"],
    ["0", "star_invalid"],
    ["-4", "star_invalid"],
    ["4.5", "star_invalid"],
    ["44", "star_invalid"],
    ["★★★★★★", "star_invalid"],
    ["Tiềm năng 5 sao", "star_potential"],
    ["đạt", "star_invalid"],
    ["3-4 sao", "star_invalid"],
    ["nâng từ 3 sao lên 4 sao", "star_invalid"],
    ["4 (ba) sao", "star_invalid"],
    ["4/10", "star_invalid"],
    ["sao", "star_invalid"],
  ])("%s is %s", (text, code) => expect(parseStar(text)).toEqual({ value: null, code }))
})

describe("price", () => {
  it.each([
    ["120.000", 120_000],
    ["300.000", 300_000],
    ["120,000đ", 120_000],
    ["120.000 ₫", 120_000],
    ["120 000 đồng", 120_000],
    ["1.200.000 VNĐ", 1_200_000],
    ["120.000,00", 120_000],
    ["120000.0", 120_000],
    ["85k", 85_000],
    ["85,5 nghìn", 85_500],
    ["1,2 triệu", 1_200_000],
  ])("%s is %i dong", (text, dong) => expect(priceOf(text, 1).value?.dong).toBe(dong))
  it("takes the unit behind the slash", () =>
    expect(priceOf("100.000 đồng/kg", 1).value).toEqual({ dong: 100_000, unit: "kg" }))
  it.each([
    ["120.5", "price_ambiguous"],
    ["1.20000", "price_ambiguous"],
    ["1.500k", "price_ambiguous"],
    ["12.34.567", "price_ambiguous"],
    ["100.000 - 110.000", "price_range"],
    ["-5000", "price_negative"],
    ["0", "price_zero"],
    ["120", "price_too_low"],
    ["99999999999999", "price_too_high"],
    ["1e9", "price_unclear"],
  ])("%s is refused: %s", (text, code) => expect(priceOf(text, 1)).toMatchObject({ value: null, code }))
  it("scales when the heading says thousands", () => {
    expect(priceOf("120", 1000).value?.dong).toBe(120_000)
    expect(priceOf("120.500", 1000).code).toBe("price_ambiguous")
    expect(priceOfCell(85.5, 1000).value?.dong).toBe(85_500)
    expect(priceOfCell(120.5, 1).code).toBe("price_ambiguous")
  })
  it("has no price for 'liên hệ', without complaint", () =>
    expect(priceOf("Liên hệ", 1)).toEqual({ value: null }))
  it("reads every whole price back from Vietnamese and English grouping", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000_000 }), (dong) => {
        for (const mark of [".", ","]) {
          const text = String(dong).replace(/\B(?=(\d{3})+$)/g, mark)
          expect(priceOf(`${text} đ`, 1).value?.dong).toBe(dong)
        }
      }),
    )
  })
  it("never gives anything but whole dong in range", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789., -k/đtr"), maxLength: 14 }), (text) => {
        const { value } = priceOf(text, 1)
        if (value)
          expect(Number.isInteger(value.dong) && value.dong >= 1_000 && value.dong <= 1e10).toBe(true)
      }),
    )
  })
})

describe("date", () => {
  it.each([
    "12/11/2021",
    "12-11-2021",
    "12.11.2021",
    "2021-11-12",
    "ngày 12 tháng 11 năm 2021",
    "44512",
    "2021-11-12T00:00:00",
  ])("%s is 12 November 2021", (text) => expect(dateOf(text)).toEqual({ value: "2021-11-12" }))
  it.each([
    ["11/25/2021", "date_month_first"],
    ["30/02/2021", "date_no_such_day"],
    ["12/11/21", "date_short_year"],
    ["12/11/1999", "date_out_of_range"],
    ["hôm qua", "date_unclear"],
  ])("%s is refused: %s", (text, code) => expect(dateOf(text)).toMatchObject({ value: null, code }))
  it("reads years", () => {
    expect(yearOf("Năm 2021").value).toBe(2021)
    expect(yearOf("1021").code).toBe("year_unclear")
  })
})

it.each([
  ["4261/QĐ-UBND", "4261/QĐ-UBND", null],
  ["Quyết định số 4261/QĐ-UBND ngày 12/11/2021 của UBND tỉnh", "4261/QĐ-UBND", "2021-11-12"],
  ["377 (17/01/2025)", "377", "2025-01-17"],
  ["4261/QĐ-UBND ngày 12 tháng 11 năm 2025 của UBND tỉnh", "4261/QĐ-UBND", "2025-11-12"],
  ["Quyết định số 377/QĐ-UBND ngày 05 tháng 01 năm 2026", "377/QĐ-UBND", "2026-01-05"],
  ["4261 / QĐ-UBND, ngày 12-11-2025", "4261/QĐ-UBND", "2025-11-12"],
  ["15/QĐ-UBND (12.11.2025)", "15/QĐ-UBND", "2025-11-12"],
  ["QĐ số 991/2025/QĐ-UBND; 2025-11-12", "991/2025/QĐ-UBND", "2025-11-12"],
  [
    "Số: 15/QĐ-UBND-NNMT ký ngày 12/11/2025 của Ủy ban nhân dân tỉnh Lào Cai",
    "15/QĐ-UBND-NNMT",
    "2025-11-12",
  ],
])("decision %s", (text, number, date) => expect(parseDecision(text)).toMatchObject({ number, date }))

it.each([
  ["4261/QĐ-UBND", undefined],
  ["4261/QĐ-UBND ngày 12/11/2025 của UBND tỉnh", undefined],
  ["4261/QĐ-UBND ngày 31 tháng 02 năm 2025", "date_no_such_day"],
  ["4261/QĐ-UBND ngày 12/11/25", "date_short_year"],
  ["4261/QĐ-UBND năm 2025", "decision_remainder"],
  ["4261/QĐ-UBND và 4262/QĐ-UBND ngày 12/11/2025", "decision_remainder"],
  ["Quyết định của UBND tỉnh", "decision_no_unusual"],
  ["12/11/2025", "decision_no_unusual"],
])("a decision that cannot be split warns: %s → %s", (text, code) =>
  expect(parseDecision(text).code).toBe(code),
)

describe("weight", () => {
  it.each([
    ["500g", 500],
    ["500 gram", 500],
    ["0,5 kg", 500],
    ["0,500 kg", 500],
    ["1kg", 1000],
    ["1.25 kg", 1250],
    ["1.500 g", 1500],
    ["Hộp 250g", 250],
  ])("%s is %i g", (text, grams) => expect(gramsOf(text, null)).toEqual({ value: grams }))
  it.each([
    ["500 ml", "weight_is_volume"],
    ["500", "weight_without_unit"],
    ["10 gói x 20g", "weight_ambiguous"],
    ["500g, 1kg", "weight_ambiguous"],
    ["1.500 kg", "weight_ambiguous"],
    ["2,5g", "weight_not_whole_grams"],
    ["hộp", "weight_unclear"],
    ["0g", "weight_zero"],
  ])("%s is refused: %s", (text, code) => expect(gramsOf(text, null)).toMatchObject({ value: null, code }))
  it("takes the heading's unit for bare numbers", () => expect(gramsOf("500", "g")).toEqual({ value: 500 }))
})

describe("barcode", () => {
  it.each(["8934563138165", "96385074", "036000291452", "893 4563 138 165"])("%s is right", (text) =>
    expect(parseBarcode(text).value).toBe(text.replaceAll(" ", "")),
  )
  it.each([
    ["8934563138164", "barcode_check_digit"],
    ["123", "barcode_format"],
    ["8,93E+12", "barcode_lost_digits"],
    ["0000000000000", "barcode_check_digit"],
  ])("%s is refused: %s", (text, code) => expect(parseBarcode(text)).toEqual({ value: null, code }))
  it("finds every single wrong digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digits = [..."8934563138165"]
        digits[at] = String((Number(digits[at]) + shift) % 10)
        expect(hasRightCheckDigit(digits.join(""))).toBe(false)
      }),
    )
  })
})
