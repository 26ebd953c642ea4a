import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { shareOf } from "./basis-points.js"
import { snapshotLines, producerShare, type Sale } from "./sale.js"

const at = new Date("2026-11-26T00:00:00Z")
const sale = (more: Partial<Sale>): Sale => ({
  at,
  channel: "online",
  sellerType: "household",
  residency: "resident",
  lines: [{ key: "a", amount: 120_000, kind: "goods" }],
  pointRate: 0,
  revenueOfYear: 0,
  collectedBy: "platform",
  ...more,
})

describe("shareOf", () => {
  it.each([
    [100, 50, 1],
    [99, 50, 0],
    [-100, 50, -1],
    [120_000, 300, 3_600],
    [0, 300, 0],
    [Number.MAX_SAFE_INTEGER, 10_000, Number.MAX_SAFE_INTEGER],
  ])("%i at %i basis points is %i", (amount, rate, share) => {
    expect(shareOf(amount, rate)).toBe(share)
  })

  it("refuses what is not whole", () => {
    expect(() => shareOf(1.5, 100)).toThrow(RangeError)
    expect(() => shareOf(100, 0.5)).toThrow(RangeError)
    expect(() => shareOf(100, -1)).toThrow(RangeError)
  })
})

describe("snapshotLines", () => {
  it("withholds from a household and not from a cooperative or an enterprise", () => {
    const [household] = snapshotLines(sale({}))
    expect(household).toMatchObject({ commission: 3_600, vat: 1_200, pit: 600, vatRate: 100, pitRate: 50 })
    expect(producerShare(household!)).toBe(120_000 - 3_600 - 1_200 - 600)
    for (const sellerType of ["cooperative", "enterprise"] as const) {
      const [line] = snapshotLines(sale({ sellerType }))
      expect(line).toMatchObject({ commission: 3_600, vat: 0, pit: 0 })
    }
    expect(snapshotLines(sale({ sellerType: "unknown" }))[0]).toMatchObject({ vat: 1_200, pit: 600 })
  })

  it("takes the highest rate of unclear goods and the service rate of tourism", () => {
    const kinds = ["unclear", "services", "transport"] as const
    const lines = kinds.map((kind) => ({ key: kind, amount: 1_000_000, kind }))
    expect(snapshotLines(sale({ lines })).map(({ vat, pit }) => [vat, pit])).toEqual([
      [50_000, 20_000],
      [50_000, 20_000],
      [30_000, 15_000],
    ])
    const foreign = snapshotLines(sale({ lines, residency: "non_resident" }))
    expect(foreign.map(({ pit }) => pit)).toEqual([50_000, 50_000, 20_000])
  })

  it("withholds nothing of counter sales, of money paid straight to the producer, or before the decree", () => {
    expect(snapshotLines(sale({ channel: "counter", pointRate: 1_500 }))[0]).toMatchObject({
      vat: 0,
      pit: 0,
      commission: 0,
      pointCommission: 18_000,
    })
    expect(snapshotLines(sale({ collectedBy: "producer" }))[0]).toMatchObject({ vat: 0, commission: 3_600 })
    const before = new Date("2025-06-30T16:59:59Z")
    expect(snapshotLines(sale({ at: before }))[0]).toMatchObject({ vat: 0, pit: 0, commission: 0 })
    const first = new Date("2025-06-30T17:00:00Z")
    expect(snapshotLines(sale({ at: first }))[0]).toMatchObject({ vat: 1_200, commission: 3_600 })
  })

  it("exempts below the tax-free revenue once the table says so", () => {
    const row = {
      validFrom: "2026-01-01T00:00:00+07:00",
      dongPerYear: 500_000_000,
      belowIt: "exempt" as const,
      basis: "a later decree",
      verified: true,
    }
    const tables = {
      commission: [],
      withholding: {
        taxFree: [row],
        duties: [{ ...row, channel: "online" as const, sellerType: "household" as const, withheld: true }],
        rates: [{ ...row, kind: "goods" as const, residency: "resident" as const, vat: 100, pit: 50 }],
      },
    }
    expect(snapshotLines(sale({ revenueOfYear: 499_999_999 }), tables)[0]).toMatchObject({ vat: 0, pit: 0 })
    expect(snapshotLines(sale({ revenueOfYear: 500_000_000 }), tables)[0]).toMatchObject({
      vat: 1_200,
      pit: 600,
    })
  })

  const lines = fc.array(fc.record({ amount: fc.nat(50_000_000), services: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  })

  it("gives the same shares however a sale is split into lines, and each line's shares add up", () => {
    fc.assert(
      fc.property(lines, fc.nat(3_000), (amounts, pointRate) => {
        const split = snapshotLines(
          sale({
            lines: amounts.map(({ amount }, index) => ({ key: String(index), amount, kind: "goods" })),
            pointRate,
          }),
        )
        const total = amounts.reduce((all, { amount }) => all + amount, 0)
        const [whole] = snapshotLines(
          sale({ lines: [{ key: "all", amount: total, kind: "goods" }], pointRate }),
        )
        for (const field of ["commission", "pointCommission", "vat", "pit"] as const)
          expect(split.reduce((all, line) => all + line[field], 0)).toBe(whole![field])
        for (const line of split)
          expect(producerShare(line) + line.commission + line.pointCommission + line.vat + line.pit).toBe(
            line.amount,
          )
      }),
    )
  })
})
