import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { planParcels, type BandOf, type BasketLine } from "./plan-parcels.js"
import { bandsByDistance, freeDelivery, noTerms, tariffOf, type ProducerTerms } from "./producer-terms.js"
import { parcelFee, tariffAt, type Band, type Tariff } from "./tariffs.js"
import { termsFaults, termsLimits, termsLimitsAt } from "./terms-limits.js"

const at = new Date("2026-11-27T00:00:00Z")
const tariff = (): Tariff => {
  const row = tariffAt(at)
  if (!row) throw new Error("There is no tariff.")
  return row
}
const limits = () => {
  const row = termsLimitsAt(at)
  if (!row) throw new Error("There are no limits.")
  return row
}
const pickup = {
  provinceCode: "15",
  communeCode: "02989",
  street: "Xóm 3",
  openingHours: [{ day: 1, opens: 420, closes: 1_020 }],
  preparationHours: 30,
}
const line = (changes: Partial<BasketLine> = {}): BasketLine => ({
  lineKey: "l1",
  variantId: "v1",
  producerId: "p1",
  producerName: "HTX Minh Ngọc",
  originProvinceCode: "15",
  originCommuneCode: "02989",
  quantity: 1,
  unitPrice: 100_000,
  weightGrams: 1_000,
  ...changes,
})

/** A way of the wanted length, whatever the places. */
const wayOf =
  (band: Band): BandOf =>
  () =>
    band
const plan = (
  lines: BasketLine[],
  terms: ProducerTerms | null,
  band: Band = "far",
  fetchFrom: string[] = [],
) =>
  planParcels({
    lines,
    destination: { provinceCode: "12", communeCode: null },
    at,
    bandOf: wayOf(band),
    termsOf: (producerId) => (producerId === "p1" ? terms : null),
    fetchFrom,
  })

const within = ([least, most]: readonly [number, number]) => fc.integer({ min: least, max: most })
/** Any terms that the limits let through. */
const anyTerms: fc.Arbitrary<ProducerTerms> = fc.record({
  bands: fc
    .tuple(
      ...bandsByDistance.map((band) =>
        fc.option(
          fc
            .record({
              baseDong: within(limits().baseDong[band]),
              perExtra500gDong: within(limits().perExtra500gDong),
              first: within(limits().days),
              second: within(limits().days),
            })
            .map(({ first, second, ...own }) => ({
              ...own,
              days: [Math.min(first, second), Math.max(first, second)] as [number, number],
            })),
        ),
      ),
    )
    .map((list) =>
      Object.fromEntries(
        bandsByDistance.flatMap((band, index) => (list[index] ? [[band, list[index]]] : [])),
      ),
    ),
  freeFromDong: fc.option(within(limits().freeFromDong)),
  pickup: fc.option(fc.constant(pickup)),
})
const anyBand = fc.constantFrom(...bandsByDistance)

describe("a producer's own terms", () => {
  it("are the platform's tariff to the dong where a producer sets none", () => {
    fc.assert(
      fc.property(
        anyBand,
        fc.integer({ min: 1, max: 29 }),
        fc.nat(3_000_000),
        (band, quantity, unitPrice) => {
          const lines = [line({ quantity, unitPrice })]
          expect(plan(lines, noTerms, band)).toEqual(plan(lines, null, band))
        },
      ),
    )
  })

  it("price a parcel by the producer's own band only", () => {
    fc.assert(
      fc.property(anyTerms, anyBand, fc.integer({ min: 1, max: 30_000 }), (terms, band, weightGrams) => {
        const result = plan([line({ weightGrams, unitPrice: 0 })], { ...terms, freeFromDong: null }, band)
        const own = terms.bands[band]
        const platform = tariff().bands[band]
        const fee = own
          ? own.baseDong +
            Math.ceil(Math.max(0, weightGrams - platform.baseGrams) / 500) * own.perExtra500gDong
          : parcelFee(platform, weightGrams)
        expect(result).toMatchObject({ ok: true, total: fee, parcels: [{ band, fee }] })
        expect(result.ok && result.parcels[0]?.days).toEqual([...(own?.days ?? platform.days)])
      }),
    )
  })

  it("never touch another producer's parcel", () => {
    fc.assert(
      fc.property(anyTerms, anyBand, fc.boolean(), (terms, band, fetched) => {
        const lines = [line(), line({ lineKey: "l2", producerId: "p2" })]
        const other = (result: ReturnType<typeof plan>) => result.ok && result.parcels[1]
        const fetchFrom = fetched && terms.pickup ? ["p1"] : []
        expect(other(plan(lines, terms, band, fetchFrom))).toEqual(other(plan(lines, null, band)))
      }),
    )
  })

  it("make delivery free from exactly the threshold on, and the hint is the missing amount", () => {
    const terms: ProducerTerms = { ...noTerms, freeFromDong: 300_000 }
    const feeFor = (unitPrice: number) => {
      const result = plan([line({ unitPrice })], terms)
      return result.ok ? result.total : null
    }
    expect([299_999, 300_000, 300_001].map(feeFor)).toEqual([42_000, 0, 0])
    expect(freeDelivery(tariff(), terms, 255_000)).toEqual({ from: 300_000, missing: 45_000 })
    expect(freeDelivery(tariff(), terms, 300_000)).toEqual({ from: 300_000, missing: 0 })
    expect(freeDelivery(tariff(), null, 300_000)).toBeNull()
    fc.assert(
      fc.property(anyTerms, anyBand, fc.integer({ min: 1, max: 6_000_000 }), (any, band, unitPrice) => {
        const hint = freeDelivery(tariff(), any, unitPrice)
        const result = plan([line({ unitPrice })], any, band)
        if (!result.ok) throw new Error(result.code)
        if (hint?.missing === 0) expect(result.total).toBe(0)
        else if (hint) {
          const filled = plan([line({ unitPrice: unitPrice + hint.missing })], any, band)
          expect(filled).toMatchObject({ total: 0 })
          const almost = plan([line({ unitPrice: unitPrice + hint.missing - 1 })], any, band)
          expect(almost).toMatchObject({ total: parcelFee(tariffOf(tariff(), any).bands[band], 1_000) })
        }
      }),
    )
  })
})

describe("pickup at the producer's premises", () => {
  const terms: ProducerTerms = { ...noTerms, pickup }

  it("costs nothing at any weight, and is ready within the promised time", () => {
    expect(plan([line({ quantity: 90 })], terms, "far", ["p1"])).toEqual({
      ok: true,
      total: 0,
      parcels: [
        {
          producerId: "p1",
          producerName: "HTX Minh Ngọc",
          band: "same_commune",
          weightGrams: 90_000,
          itemSubtotal: 9_000_000,
          fee: 0,
          days: [0, 2],
          lineKeys: ["l1"],
          fetch: pickup,
        },
      ],
    })
  })

  it("is refused where the producer offers none", () => {
    expect(plan([line()], noTerms, "far", ["p1"])).toMatchObject({
      ok: false,
      code: "fetch_closed",
      producerId: "p1",
    })
    expect(plan([line()], null, "far", ["p1"])).toMatchObject({ ok: false, code: "fetch_closed" })
  })

  it("is not used when the buyer chose another producer's premises", () => {
    const result = plan([line()], terms, "far", ["p9"])
    expect(result.ok && result.parcels[0]?.fetch).toBeUndefined()
  })
})

describe("the platform's limits", () => {
  const own = { baseDong: 20_000, perExtra500gDong: 2_000, days: [1, 2] as [number, number] }

  it("allow today's tariff as a producer's own", () => {
    const bands = Object.fromEntries(
      bandsByDistance.map((band) => {
        const { baseDong, perExtra500gDong, days } = tariff().bands[band]
        return [band, { baseDong, perExtra500gDong, days }]
      }),
    )
    expect(termsFaults({ ...noTerms, bands }, limits())).toEqual([])
    expect(termsFaults(noTerms, limits())).toEqual([])
  })

  it("are in force by date", () => {
    expect(termsLimitsAt(new Date("2020-01-01"))).toBeNull()
    expect(termsLimits.map(({ validFrom }) => validFrom)).toEqual(
      termsLimits.map(({ validFrom }) => validFrom).sort(),
    )
  })

  it.each<[string, ProducerTerms, string, string]>([
    [
      "a fee above",
      { ...noTerms, bands: { far: { ...own, baseDong: 70_001 } } },
      "bands.far.baseDong",
      "too_high",
    ],
    [
      "a fee below nothing",
      { ...noTerms, bands: { far: { ...own, baseDong: -1 } } },
      "bands.far.baseDong",
      "too_low",
    ],
    [
      "half a dong",
      { ...noTerms, bands: { far: { ...own, perExtra500gDong: 0.5 } } },
      "bands.far.perExtra500gDong",
      "not_whole",
    ],
    [
      "eleven days",
      { ...noTerms, bands: { far: { ...own, days: [1, 11] } } },
      "bands.far.days.1",
      "too_high",
    ],
    [
      "days that run backwards",
      { ...noTerms, bands: { far: { ...own, days: [3, 2] } } },
      "bands.far.days",
      "days_order",
    ],
    ["a threshold that is none", { ...noTerms, freeFromDong: 49_999 }, "freeFromDong", "too_low"],
    ["a threshold that nobody meets", { ...noTerms, freeFromDong: 5_000_001 }, "freeFromDong", "too_high"],
    [
      "a month to prepare",
      { ...noTerms, pickup: { ...pickup, preparationHours: 720 } },
      "pickup.preparationHours",
      "too_high",
    ],
    [
      "no hours at all",
      { ...noTerms, pickup: { ...pickup, openingHours: [] } },
      "pickup.openingHours",
      "hours_missing",
    ],
    [
      "hours that run backwards",
      { ...noTerms, pickup: { ...pickup, openingHours: [{ day: 1, opens: 600, closes: 600 }] } },
      "pickup.openingHours",
      "hours_order",
    ],
  ])("refuse %s", (_, terms, path, code) => {
    expect(termsFaults(terms, limits())).toEqual([expect.objectContaining({ path, code })])
  })

  it("include both bounds of each band", () => {
    for (const band of bandsByDistance)
      for (const [index, baseDong] of limits().baseDong[band].entries()) {
        const beyond = baseDong + (index === 0 ? -1 : 1)
        expect(termsFaults({ ...noTerms, bands: { [band]: { ...own, baseDong } } }, limits())).toEqual([])
        expect(
          termsFaults({ ...noTerms, bands: { [band]: { ...own, baseDong: beyond } } }, limits()),
        ).toHaveLength(1)
      }
  })

  it("never refuse a value within the bounds", () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(termsFaults(terms, limits())).toEqual([])
      }),
    )
  })
})
