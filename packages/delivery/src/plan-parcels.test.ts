import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { planParcels } from "./plan-parcels.js"
import type { BandOf, BasketLine } from "./plan-parcels.js"
import { parcelFee, tariffAt, tariffs } from "./tariffs.js"
import type { Band, Tariff } from "./tariffs.js"

const at = new Date("2026-11-22T00:00:00Z")
const known = ["15", "12", "01", "96"]
const bandOf: BandOf = (from, fromCommune, to, toCommune) => {
  if (!known.includes(from) || !known.includes(to)) return null
  if (from === to) return fromCommune !== null && fromCommune === toCommune ? "same_commune" : "same_province"
  return to === "96" || from === "96" ? "far" : "same_region"
}
const line = (changes: Partial<BasketLine> = {}): BasketLine => ({
  lineKey: "l1",
  variantId: "v1",
  producerId: "p1",
  producerName: "HTX Minh Ngọc",
  originProvinceCode: "15",
  originCommuneCode: "02989",
  quantity: 1,
  unitPrice: 120_000,
  weightGrams: 500,
  ...changes,
})
const plan = (
  lines: BasketLine[],
  provinceCode = "12",
  communeCode: string | null = null,
  rows?: readonly Tariff[],
) => planParcels({ lines, destination: { provinceCode, communeCode }, at, bandOf, tariffs: rows })

describe("tariffs", () => {
  it("are in force by date", () => {
    const [first] = tariffs
    if (!first) throw new Error("There is no tariff.")
    const later = { ...first, validFrom: "2027-01-01T00:00:00+07:00" }
    expect(tariffAt(new Date("2026-12-31T16:59:59Z"), [first, later])).toBe(first)
    expect(tariffAt(new Date("2026-12-31T17:00:00Z"), [first, later])).toBe(later)
    expect(tariffAt(new Date("2020-01-01"))).toBeNull()
  })

  it("never get cheaper or quicker with distance or weight", () => {
    const order: Band[] = ["same_commune", "same_province", "same_region", "neighbour_region", "far"]
    for (const { bands, maxParcelGrams } of tariffs)
      for (const [index, band] of order.entries()) {
        const nearer = bands[order[Math.max(0, index - 1)] ?? band]
        for (let grams = 100; grams <= maxParcelGrams; grams += 100) {
          expect(parcelFee(bands[band], grams)).toBeGreaterThanOrEqual(parcelFee(nearer, grams))
          expect(parcelFee(bands[band], grams)).toBeGreaterThanOrEqual(parcelFee(bands[band], grams - 100))
        }
        expect(bands[band].days[0]).toBeGreaterThanOrEqual(nearer.days[0])
        expect(bands[band].days[1]).toBeGreaterThanOrEqual(bands[band].days[0])
      }
  })

  it("charge every further 500 g begun", () => {
    const band = { baseDong: 25_000, baseGrams: 1_000, perExtra500gDong: 4_000, days: [2, 3] as const }
    expect([1, 1000, 1001, 1500, 1501].map((grams) => parcelFee(band, grams))).toEqual([
      25_000, 25_000, 29_000, 29_000, 33_000,
    ])
  })
})

describe("planParcels", () => {
  it("makes one parcel per producer in order of appearance", () => {
    const result = plan([
      line({ quantity: 2 }),
      line({
        lineKey: "l2",
        producerId: "p2",
        producerName: "B",
        originProvinceCode: "96",
        originCommuneCode: null,
      }),
      line({ lineKey: "l3", weightGrams: 700, unitPrice: 10_000 }),
    ])
    expect(result).toEqual({
      ok: true,
      parcels: [
        {
          producerId: "p1",
          producerName: "HTX Minh Ngọc",
          band: "same_region",
          weightGrams: 1_700,
          itemSubtotal: 250_000,
          fee: 33_000,
          days: [2, 3],
          lineKeys: ["l1", "l3"],
        },
        {
          producerId: "p2",
          producerName: "B",
          band: "far",
          weightGrams: 500,
          itemSubtotal: 120_000,
          fee: 35_000,
          days: [3, 5],
          lineKeys: ["l2"],
        },
      ],
      total: 68_000,
    })
  })

  it("knows the nearest band", () => {
    expect(plan([line()], "15", "02989")).toMatchObject({ parcels: [{ band: "same_commune" }] })
    expect(plan([line()], "15", null)).toMatchObject({ parcels: [{ band: "same_province" }] })
  })

  it("is free from the limit of the tariff on, by producer", () => {
    const rows = tariffs.map((row) => ({ ...row, freeFromDong: 200_000 }))
    const lines = [line({ quantity: 2 }), line({ lineKey: "l2", producerId: "p2", unitPrice: 199_999 })]
    expect(plan(lines, "12", null, rows)).toMatchObject({
      parcels: [{ fee: 0 }, { fee: 25_000 }],
      total: 25_000,
    })
  })
})

describe("planParcels with data at fault, and in general", () => {
  it.each([
    ["empty_basket", [], "12"],
    ["invalid_line", [line({ quantity: 1.5 })], "12"],
    ["invalid_line", [line({ quantity: 0 })], "12"],
    ["invalid_line", [line({ quantity: -3 })], "12"],
    ["invalid_line", [line({ unitPrice: 0.1 })], "12"],
    ["invalid_line", [line({ unitPrice: -1 })], "12"],
    ["invalid_line", [line({ weightGrams: 0 })], "12"],
    ["invalid_line", [line({ weightGrams: Number.NaN })], "12"],
    ["invalid_line", [line({ quantity: 4, weightGrams: 1, unitPrice: Number.MAX_SAFE_INTEGER })], "12"],
    ["duplicate_line", [line(), line()], "12"],
    ["mixed_origin", [line(), line({ lineKey: "l2", originProvinceCode: "12" })], "12"],
    ["unknown_origin", [line({ originProvinceCode: "99" })], "12"],
    ["unknown_destination", [line()], "99"],
    ["overweight", [line({ quantity: 61 })], "12"],
    ["overweight", [line({ quantity: Number.MAX_SAFE_INTEGER, unitPrice: 0 })], "12"],
  ] as const)("answers %s", (code, lines, to) => {
    expect(plan([...lines], to)).toMatchObject({ ok: false, code })
  })

  it("names the producer and lines at fault, and the lack of a tariff", () => {
    expect(plan([line(), line({ lineKey: "l2", producerId: "p2", quantity: 61 })])).toMatchObject({
      code: "overweight",
      producerId: "p2",
      lineKeys: ["l2"],
    })
    expect(plan([line()], "12", null, [])).toMatchObject({ ok: false, code: "no_tariff" })
  })

  it("loses no line, gram or dong, in any order of lines", () => {
    const lines = fc
      .array(
        fc.record({
          producer: fc.nat(3),
          quantity: fc.integer({ min: 1, max: 3 }),
          price: fc.nat(900_000),
          grams: fc.integer({ min: 1, max: 900 }),
        }),
        { minLength: 1, maxLength: 10 },
      )
      .map((list) =>
        list.map(({ producer, quantity, price, grams }, index) =>
          line({
            lineKey: `l${index}`,
            producerId: `p${producer}`,
            originProvinceCode: known[producer] ?? "15",
            originCommuneCode: null,
            quantity,
            unitPrice: price,
            weightGrams: grams,
          }),
        ),
      )
    fc.assert(
      fc.property(lines, (basket) => {
        const result = plan(basket)
        if (!result.ok) throw new Error(result.code)
        const sum = (list: number[]) => list.reduce((all, one) => all + one, 0)
        expect(result.parcels.flatMap((parcel) => parcel.lineKeys).sort()).toEqual(
          basket.map((one) => one.lineKey).sort(),
        )
        expect(sum(result.parcels.map((parcel) => parcel.weightGrams))).toBe(
          sum(basket.map((one) => one.weightGrams * one.quantity)),
        )
        expect(sum(result.parcels.map((parcel) => parcel.itemSubtotal))).toBe(
          sum(basket.map((one) => one.unitPrice * one.quantity)),
        )
        expect(sum(result.parcels.map((parcel) => parcel.fee))).toBe(result.total)
        expect(plan([...basket].reverse())).toMatchObject({ ok: true, total: result.total })
      }),
    )
  })
})
