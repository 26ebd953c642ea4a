import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Reading } from "../reading.js"
import { dongText, groupedText } from "../text/format.js"
import { priceOfNumber, readDong, readPrice, readPriceDong, readSignedDong } from "./read-money.js"

const code = (reading: Reading<unknown>) => (reading.ok ? reading.value : reading.code)

describe("a price", () => {
  it.each([
    ["120000", 120_000],
    ["120.000", 120_000],
    ["120,000", 120_000],
    ["120 000", 120_000],
    ["120\u00a0000", 120_000],
    ["120\u202f000", 120_000],
    ["120'000", 120_000],
    ["120’000", 120_000],
    ["１２０.０００", 120_000],
    ["１２０．０００ đ", 120_000],
    ["\u202a120.000\u202c", 120_000],
    ["120.000đ", 120_000],
    ["120.000Đ", 120_000],
    ["120.000 Ð", 120_000],
    ["120.000 ₫", 120_000],
    ["120,000 ₫", 120_000],
    ["120.000 VNĐ", 120_000],
    ["120.000 VND", 120_000],
    ["120000 vnđ", 120_000],
    ["120.000 VNÐ", 120_000],
    ["120.000 đồng", 120_000],
    ["120.000 đồng.", 120_000],
    ["VNĐ 120.000", 120_000],
    ["₫120.000", 120_000],
    ["120.000,-", 120_000],
    ["120.000.-", 120_000],
    ["120.000=", 120_000],
    ["120.000,00", 120_000],
    ["120,000.00", 120_000],
    ["120000.0", 120_000],
    ["Giá bán: 120.000đ", 120_000],
    ["120.000đ (đã gồm VAT)", 120_000],
    ["120.000đ, đã bao gồm thuế", 120_000],
    ["120k", 120_000],
    ["120K", 120_000],
    ["120 k", 120_000],
    ["120kđ", 120_000],
    ["120 nghìn", 120_000],
    ["120 ngàn", 120_000],
    ["120 ngàn đồng", 120_000],
    ["120 nghin dong", 120_000],
    ["120ng", 120_000],
    ["85,5 nghìn", 85_500],
    ["85.5k", 85_500],
    ["12k5", 12_500],
    ["12k500", 12_500],
    ["1tr", 1_000_000],
    ["1tr2", 1_200_000],
    ["1TR2", 1_200_000],
    ["1tr25", 1_250_000],
    ["1tr05", 1_050_000],
    ["1tr250", 1_250_000],
    ["1tr200k", 1_200_000],
    ["1,2tr", 1_200_000],
    ["1,2 triệu", 1_200_000],
    ["1.25 triệu đồng", 1_250_000],
    ["1 triệu 2", 1_200_000],
    ["1 triệu 200", 1_200_000],
    ["1 triệu 200 nghìn", 1_200_000],
    ["1 triệu 200 ngàn đồng", 1_200_000],
    ["1 triệu 200.000", 1_200_000],
    ["1 triệu rưỡi", 1_500_000],
    ["nửa triệu", 500_000],
    ["2 trăm nghìn", 200_000],
    ["1 triệu 2 trăm nghìn", 1_200_000],
    ["5 chục ngàn", 50_000],
    ["1 tỷ", 1_000_000_000],
    ["1,5 tỉ", 1_500_000_000],
    ["1 tỷ 200 triệu", 1_200_000_000],
    ["1.200.000 đ", 1_200_000],
    ["50.000 đ/kg", 50_000],
    ["50.000/hộp", 50_000],
    ["50k/500g", 50_000],
    ["50k một hộp", 50_000],
    ["50.000đ 1 hộp", 50_000],
  ])("%s is %i dong", (typed, dong) => expect(code(readPriceDong(typed))).toBe(dong))

  it.each([
    ["", "value_empty"],
    [" \u200b ", "value_empty"],
    ["120,5", "price_ambiguous"],
    ["120,50", "price_ambiguous"],
    ["1.20", "price_ambiguous"],
    ["12.34", "price_ambiguous"],
    ["12.34.567", "price_ambiguous"],
    ["1.20000", "price_ambiguous"],
    ["12.00000", "price_ambiguous"],
    ["1,234.567", "price_ambiguous"],
    ["1.500k", "price_ambiguous"],
    ["1.500 nghìn", "price_ambiguous"],
    ["1,250 triệu", "price_ambiguous"],
    ["1 triệu 25", "price_ambiguous"],
    ["1 triệu 200 đồng", "price_ambiguous"],
    ["1,2 triệu 300", "price_ambiguous"],
    ["200 nghìn 1 triệu", "price_ambiguous"],
    ["50-60k", "price_range"],
    ["50k-60k", "price_range"],
    ["50.000 - 70.000", "price_range"],
    ["50.000đ – 70.000đ", "price_range"],
    ["50 đến 60 nghìn", "price_range"],
    ["50k/60k", "price_range"],
    ["120/130k", "price_range"],
    ["1/2 triệu", "price_range"],
    ["từ 50.000đ", "price_about"],
    ["khoảng 50k", "price_about"],
    ["~50k", "price_about"],
    [">50k", "price_about"],
    ["50k+", "price_about"],
    ["50.000đ trở lên", "price_about"],
    ["50.000đ (chưa VAT)", "price_without_tax"],
    ["50.000đ + VAT", "price_without_tax"],
    ["Liên hệ", "price_none"],
    ["thỏa thuận", "price_none"],
    ["-", "price_none"],
    ["5 USD", "price_foreign"],
    ["$5", "price_foreign"],
    ["-5000", "price_negative"],
    ["−5.000đ", "price_negative"],
    ["mười nghìn", "price_unclear"],
    ["12O.000", "price_unclear"],
    ["1e9", "price_unclear"],
    ["abc", "price_unclear"],
    ["NaN", "price_unclear"],
    ["Infinity", "price_unclear"],
    ["0x10", "price_unclear"],
    ["120.000đ/hộp 130.000đ/túi", "price_unclear"],
    ["12345678901234567890123456789012345", "price_ambiguous"],
    ["999999999999999999", "price_too_high"],
    ["1".repeat(500), "price_unclear"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readPriceDong(typed))).toBe(expected))

  it("keeps its bounds, with an error of its own for each side and for zero", () => {
    const rules = { least: 500, most: 10_000_000 }
    expect(code(readPriceDong("0", rules))).toBe("price_zero")
    expect(readPriceDong("120", rules)).toMatchObject({ code: "price_too_low", facts: { least: "500 ₫" } })
    expect(readPriceDong("11 triệu", rules)).toMatchObject({
      code: "price_too_high",
      facts: { most: "10.000.000 ₫" },
    })
    expect(code(readPriceDong("500", rules))).toBe(500)
    expect(code(readPriceDong("10tr", rules))).toBe(10_000_000)
    expect(code(readPriceDong("0"))).toBe(0)
  })
  it("shows how it was understood, with the unit that it is for", () => {
    expect(readPrice("120k/kg")).toEqual({
      ok: true,
      value: { dong: 120_000, unit: "kg" },
      understood: { vi: "120.000 ₫/kg", en: "120.000 ₫/kg" },
    })
    expect(readPriceDong("1tr2")).toMatchObject({ understood: { vi: "1.200.000 ₫" } })
  })
  it("is scaled where the heading is in thousands", () => {
    expect(code(readPriceDong("120", { scale: 1000 }))).toBe(120_000)
    expect(code(readPriceDong("120.500", { scale: 1000 }))).toBe("price_ambiguous")
    expect(priceOfNumber(85.5, { scale: 1000 })).toMatchObject({ value: { dong: 85_500 } })
    expect(code(priceOfNumber(120.5))).toBe("price_ambiguous")
    expect(code(priceOfNumber(Number.NaN))).toBe("price_ambiguous")
  })
})

describe("a sum", () => {
  it("is for nothing by the piece", () => expect(code(readDong("50.000/kg"))).toBe("money_unclear"))
  it.each([
    ["+120,000", 120_000],
    ["-11,000", -11_000],
    ["−11.000 ₫", -11_000],
    ["(11,000)", -11_000],
    ["120000", 120_000],
    ["0", 0],
    ["-0", 0],
    ["77,000.00", 77_000],
  ])("%s has the sign that a statement writes", (typed, dong) =>
    expect(code(readSignedDong(typed))).toBe(dong),
  )
})

describe("any price", () => {
  const dong = fc.integer({ min: 0, max: 10_000_000_000 })
  it("is read back from every way in which it is written out", () => {
    fc.assert(
      fc.property(dong, fc.constantFrom(".", ",", " ", "'", "\u00a0", ""), (value, mark) => {
        const text = groupedText(value).replaceAll(".", mark)
        for (const ending of ["", "đ", " đồng", " ₫", " VND"])
          expect(code(readDong(text + ending))).toBe(value)
        expect(code(readDong(dongText(value)))).toBe(value)
      }),
    )
  })
  it("in thousands is a thousand times the number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.constantFrom("k", " nghìn", " ngàn"),
        (value, word) => {
          expect(code(readDong(`${value}${word}`))).toBe(value * 1000)
        },
      ),
    )
  })
  it("is whole dong within its bounds, or an error; never NaN and never nothing", () => {
    const typed = fc.string({
      unit: fc.constantFrom(..."0123456789.,' -+()/kđ₫trnghìệumươi~"),
      maxLength: 18,
    })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: "grapheme" })), (text) => {
        const reading = readPriceDong(text, { least: 500, most: 1e10 })
        if (reading.ok) {
          expect(Number.isSafeInteger(reading.value)).toBe(true)
          expect(reading.value).toBeGreaterThanOrEqual(500)
          expect(reading.value).toBeLessThanOrEqual(1e10)
          expect(text).toMatch(/[\d０-９]|nửa/iu)
        } else expect(reading.code).toMatch(/^(?:price_|value_empty$)/)
      }),
      { numRuns: 2000 },
    )
  })
})
