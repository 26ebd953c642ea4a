import { sentenceOf, type ReadingCode } from "@ocop/typed-values"
import { priceSpellings, weightSpellings } from "@ocop/typed-values/testing"
import { afterEach, describe, expect, it } from "vitest"
import { overwriteGetLocale } from "~/paraglide/runtime"
import { listingOf, mistakesOf, sizeOf, valuesOf } from "./listing-form"

const formOf = (values: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ title: "Chè thử", setNumber: "1", ...values }))
    form.set(name, value)
  return form
}

afterEach(() => overwriteGetLocale(() => "vi"))

describe("the form of a listing", () => {
  it.each([
    ["priceDong", "120k", 120_000],
    ["priceDong", "1tr2", 1_200_000],
    ["priceDong", "120.000 VNĐ", 120_000],
    ["priceDong", "50.000 đ/kg", 50_000],
    ["weightGrams", "1,5kg", 1500],
    ["weightGrams", "1.2 kg", 1200],
    ["weightGrams", "700g", 700],
    ["weightGrams", "550", 550],
    ["stock", "1.000 hộp", 1000],
  ])("reads %s %j as %i", (name, typed, value) => {
    const read = listingOf(formOf({ [name]: typed }))
    expect(read).toMatchObject({ ok: true, body: { [name]: value } })
  })
  it.each([
    ["shelfLifeDays", "24 tháng", 730],
    ["shelfLifeDays", "365", 365],
    ["alcoholPercent", "45%", 45],
    ["alcoholPercent", "12,5 độ", 12.5],
  ])("reads %s %j as %d", (name, typed, value) => {
    expect(listingOf(formOf({ [name]: typed }))).toMatchObject({
      ok: true,
      body: { label: { [name]: value } },
    })
  })
  it.each([
    ["priceDong", "120,5", "hai cách hiểu"],
    ["priceDong", "abc", "120k"],
    ["priceDong", "-5000", "số âm"],
    ["priceDong", "0", "lớn hơn 0"],
    ["priceDong", "120", "500 ₫"],
    ["priceDong", "50-60k", "một khoảng giá"],
    ["weightGrams", "500 ml", "thể tích"],
    ["stock", "mười", "Hãy ghi số"],
    ["shelfLifeDays", "lâu", "24 tháng"],
    ["alcoholPercent", "97%", "96 %"],
  ])("sends nothing while %s holds %j, and says what to write instead", (name, typed, words) => {
    const read = listingOf(formOf({ [name]: typed }))
    if (read.ok) throw new Error("It is read")
    expect(Object.keys(read.mistakes)).toEqual([name])
    expect(read.mistakes[name]).toContain(words)
  })
  it("has nothing where a field is blank", () =>
    expect(listingOf(formOf({ priceDong: " ", weightGrams: "" }))).toMatchObject({
      ok: true,
      body: { priceDong: null, weightGrams: null, stock: 0 },
    }))
  it("says it in the reader's language", () => {
    overwriteGetLocale(() => "en")
    expect(listingOf(formOf({ priceDong: "50-60k" }))).toMatchObject({
      mistakes: { priceDong: "This is a range. Write one price, such as 50.000." },
    })
  })
  it("writes what was stored so that it reads the same", () => {
    const stored = {
      title: "Rượu thử",
      setNumber: 7,
      unit: "chai",
      priceDong: 1_250_000,
      weightGrams: 12_345,
      label: { shelfLifeDays: 1095, alcoholPercent: 29.5 },
    }
    const values = valuesOf(stored as unknown as Parameters<typeof valuesOf>[0])
    expect(values.priceDong).toBe("1.250.000")
    expect(listingOf(formOf(values))).toMatchObject({ ok: true, body: stored })
  })
})

describe("every spelling of a number", () => {
  it.each([
    ...priceSpellings.map(([typed, expected]) => ["priceDong", typed, expected] as const),
    ...weightSpellings.map(([typed, expected]) => ["weightGrams", typed, expected] as const),
  ])("gives one value or one error in the form: %s %j is %j", (name, typed, expected) => {
    const read = listingOf(formOf({ [name]: typed }))
    if (typeof expected === "number") expect(read).toMatchObject({ ok: true, body: { [name]: expected } })
    // The bounds stand in the sentence, so the words before them are compared.
    else if (read.ok) throw new Error(`It is read as ${JSON.stringify(read.body[name])}`)
    else expect(read.mistakes[name]).toContain(sentenceOf({ code: expected as ReadingCode }).vi.split("…")[0])
  })
})

describe("the form of a further size", () => {
  it("needs a price", () =>
    expect(sizeOf(formOf({ unit: "hộp" }))).toMatchObject({
      ok: false,
      mistakes: { priceDong: "Hãy điền ô này." },
    }))
  it("reads as the listing does", () =>
    expect(sizeOf(formOf({ unit: "hộp", priceDong: "85k", weightGrams: "2 lạng", stock: "1 chục" }))).toEqual(
      {
        ok: true,
        body: { unit: "hộp", priceDong: 85_000, weightGrams: 200, stock: 10 },
      },
    ))
})

it("a refusal of the backend has the reader's sentence, or one of the field's own", () => {
  const fields = [
    { path: "priceDong", code: "price_range", message: "Đây là một khoảng giá." },
    { path: "title", code: "too_small", message: "Too small" },
    { path: "label.origin", code: "too_big", message: "Too big" },
  ]
  const mistakes = mistakesOf({ code: "invalid_request", message: "", fields })
  expect(mistakes.priceDong).toBe("Đây là một khoảng giá.")
  expect(mistakes.title).toContain("ít nhất 3 chữ")
  expect(mistakes.origin).toBe("Hãy xem lại mục này.")
})
