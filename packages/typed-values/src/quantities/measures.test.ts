import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Reading } from "../reading.js"
import { gramsText, groupedText, millilitresText } from "../text/format.js"
import { readMillilitres } from "./volume.js"
import { readGrams } from "./weight.js"

const code = (reading: Reading<unknown>) => (reading.ok ? reading.value : reading.code)

describe("a weight", () => {
  it.each([
    ["700g", 700],
    ["700 gr", 700],
    ["700 gram", 700],
    ["700 gam", 700],
    ["７００ｇ", 700],
    ["1,5kg", 1500],
    ["1.5 kg", 1500],
    ["1.2 kg", 1200],
    ["1.25 kg", 1250],
    ["0,5 cân", 500],
    ["0,5 ký", 500],
    ["0,5 kí", 500],
    ["2 kí lô", 2000],
    ["nửa cân", 500],
    ["nửa ký", 500],
    ["2 lạng", 200],
    ["2 lạng rưỡi", 250],
    ["1 kg 2", 1200],
    ["1kg2", 1200],
    ["1 kg 200", 1200],
    ["1 kg 200 g", 1200],
    ["1 cân 2 lạng", 1200],
    ["1 kg rưỡi", 1500],
    ["1 tấn", 1_000_000],
    ["3 yến", 30_000],
    ["1.500 g", 1500],
    ["1 500 g", 1500],
    ["0,500 kg", 500],
    ["2000 mg", 2],
    ["Hộp 250g", 250],
    ["Túi zip (500 gram)", 500],
  ])("%s is %i g", (typed, grams) => expect(code(readGrams(typed))).toBe(grams))
  it.each([
    ["", "value_empty"],
    ["500", "weight_without_unit"],
    ["hộp", "weight_unclear"],
    ["500 ml", "weight_is_volume"],
    ["1,5 lít", "weight_is_volume"],
    ["1.500 kg", "weight_ambiguous"],
    ["1 kg 25", "weight_ambiguous"],
    ["500g, 1kg", "weight_ambiguous"],
    ["10 gói x 20g", "weight_ambiguous"],
    ["20g x 10", "weight_ambiguous"],
    ["1.2.3 kg", "weight_ambiguous"],
    ["500-600g", "weight_range"],
    ["dưới 500g", "weight_range"],
    ["2,5g", "weight_not_whole_grams"],
    ["500 mg", "weight_not_whole_grams"],
    ["-500g", "weight_negative"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readGrams(typed))).toBe(expected))
  it("takes a bare number where the field names the unit", () => {
    expect(code(readGrams("500", { bare: "g" }))).toBe(500)
    expect(code(readGrams("1.500", { bare: "g" }))).toBe(1500)
    expect(code(readGrams("1,5", { bare: "kg" }))).toBe(1500)
    expect(code(readGrams("1,5", { bare: "g" }))).toBe("weight_without_unit")
  })
  it("keeps its bounds", () => {
    const rules = { least: 1, most: 1_000_000 }
    expect(code(readGrams("0g", rules))).toBe("weight_zero")
    expect(readGrams("2 tấn", rules)).toMatchObject({ code: "weight_too_high", facts: { most: "1.000 kg" } })
  })
  it("is read back from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (grams) => {
        const reading = readGrams(gramsText(grams))
        // Three decimals may be thousands: "12,345 kg" is no text to type.
        if (/^[1-9]\d{0,2},\d{3} /.test(gramsText(grams))) expect(code(reading)).toBe("weight_ambiguous")
        else if (grams < 1_000_000) expect(code(reading)).toBe(grams)
        expect(code(readGrams(`${groupedText(grams)} g`))).toBe(grams)
      }),
    )
  })
})

describe("a volume", () => {
  it.each([
    ["250ml", 250],
    ["250 mL", 250],
    ["0,5 lít", 500],
    ["0,5 lit", 500],
    ["1,5 L", 1500],
    ["5 cl", 50],
    ["1 lít rưỡi", 1500],
    ["nửa lít", 500],
    ["1 lít 2", 1200],
    ["Chai 330ml", 330],
    ["1.000 ml", 1000],
  ])("%s is %i ml", (typed, millilitres) => expect(code(readMillilitres(typed))).toBe(millilitres))
  it.each([
    ["250", "volume_without_unit"],
    ["250 g", "volume_is_weight"],
    ["1.500 lít", "volume_ambiguous"],
    ["2,5 ml", "volume_not_whole_millilitres"],
    ["250-300ml", "volume_range"],
    ["-5 ml", "volume_negative"],
    ["chai", "volume_unclear"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readMillilitres(typed))).toBe(expected))
  it("shows litres", () => expect(millilitresText(1500)).toBe("1,5 l"))
})
