import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasRightCheckDigit } from "@ocop/barcodes"
import { parseBarcode } from "./barcode.js"
import { parseDate, parseYear, serialDate } from "./date.js"
import { parseDecision } from "./decision.js"
import { parsePrice, priceFromNumber } from "./price.js"
import { parseStar } from "./star.js"
import { parseWeight } from "./weight.js"

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
  ])("%s is %i dong", (text, dong) => expect(parsePrice(text).value?.dong).toBe(dong))
  it("takes the unit behind the slash", () =>
    expect(parsePrice("100.000 đồng/kg").value).toEqual({ dong: 100_000, unit: "kg" }))
  it.each([
    ["120.5", "price_ambiguous"],
    ["1.20000", "price_ambiguous"],
    ["1.500k", "price_ambiguous"],
    ["12.34.567", "price_ambiguous"],
    ["100.000 - 110.000", "price_range"],
    ["-5000", "price_unclear"],
    ["0", "price_too_low"],
    ["120", "price_too_low"],
    ["99999999999999", "price_too_high"],
    ["1e9", "price_unclear"],
  ])("%s is refused: %s", (text, code) => expect(parsePrice(text)).toEqual({ value: null, code }))
  it("scales when the heading says thousands", () => {
    expect(parsePrice("120", 1000).value?.dong).toBe(120_000)
    expect(parsePrice("120.500", 1000).code).toBe("price_ambiguous")
    expect(priceFromNumber(85.5, 1000).value?.dong).toBe(85_500)
    expect(priceFromNumber(120.5).code).toBe("price_ambiguous")
  })
  it("has no price for 'liên hệ', without complaint", () =>
    expect(parsePrice("Liên hệ")).toEqual({ value: null }))
  it("reads every whole price back from Vietnamese and English grouping", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 10_000_000_000 }), (dong) => {
        for (const mark of [".", ","]) {
          const text = String(dong).replace(/\B(?=(\d{3})+$)/g, mark)
          expect(parsePrice(`${text} đ`).value?.dong).toBe(dong)
        }
      }),
    )
  })
  it("never gives anything but whole dong in range", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789., -k/đtr"), maxLength: 14 }), (text) => {
        const { value } = parsePrice(text)
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
  ])("%s is 12 November 2021", (text) => expect(parseDate(text)).toEqual({ value: "2021-11-12" }))
  it.each([
    ["11/25/2021", "date_unclear"],
    ["30/02/2021", "date_unclear"],
    ["12/11/21", "date_unclear"],
    ["12/11/1999", "date_out_of_range"],
    ["hôm qua", "date_unclear"],
  ])("%s is refused: %s", (text, code) => expect(parseDate(text)).toEqual({ value: null, code }))
  it("knows workbooks that count from 1904", () =>
    expect(serialDate(44512 - 1462, true).value).toBe("2021-11-12"))
  it("reads years", () => {
    expect(parseYear("Năm 2021").value).toBe(2021)
    expect(parseYear("1021").code).toBe("year_unclear")
  })
  it("reads every day back from its serial and its Vietnamese form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_179, max: 73_000 }), (serial) => {
        const iso = serialDate(serial, false).value ?? ""
        expect(Date.parse(iso) / 86_400_000 + 25_569).toBe(serial)
        expect(parseDate(iso.split("-").reverse().join("/")).value).toBe(iso)
      }),
    )
  })
})

it.each([
  ["4261/QĐ-UBND", "4261/QĐ-UBND", null],
  ["Quyết định số 4261/QĐ-UBND ngày 12/11/2021 của UBND tỉnh", "4261/QĐ-UBND", "2021-11-12"],
  ["377 (17/01/2025)", "377", "2025-01-17"],
])("decision %s", (text, number, date) => expect(parseDecision(text)).toMatchObject({ number, date }))

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
  ])("%s is %i g", (text, grams) => expect(parseWeight(text)).toEqual({ value: grams }))
  it.each([
    ["500 ml", "weight_is_volume"],
    ["500", "weight_without_unit"],
    ["10 gói x 20g", "weight_ambiguous"],
    ["500g, 1kg", "weight_ambiguous"],
    ["1.500 kg", "weight_ambiguous"],
    ["2,5g", "weight_not_whole_grams"],
    ["hộp", "weight_unclear"],
    ["0g", "weight_unclear"],
  ])("%s is refused: %s", (text, code) => expect(parseWeight(text)).toEqual({ value: null, code }))
  it("takes the heading's unit for bare numbers", () =>
    expect(parseWeight("500", "g")).toEqual({ value: 500 }))
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
