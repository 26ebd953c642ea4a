import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { reverseLine, type ReversedLine } from "./reversal.js"
import { snapshotLines, producerShare } from "./sale.js"

const lineOf = (amount: number, pointRate = 0) =>
  snapshotLines({
    at: new Date("2026-11-26T00:00:00Z"),
    channel: "online",
    sellerType: "household",
    residency: "resident",
    lines: [{ key: "a", amount, kind: "goods" }],
    pointRate,
    revenueOfYear: 0,
    collectedBy: "platform",
  })[0]!

const shares = ["amount", "commission", "pointCommission", "vat", "pit", "producer"] as const

describe("reverseLine", () => {
  it("refuses more than was sold, nothing, and fractions", () => {
    const line = lineOf(1_000)
    expect(reverseLine(line, 0, 1_001)).toMatchObject({ ok: false, code: "more_than_sold" })
    expect(reverseLine(line, 999, 2)).toMatchObject({ ok: false, code: "more_than_sold" })
    for (const amount of [0, -1, 0.5, Number.NaN])
      expect(reverseLine(line, 0, amount)).toMatchObject({ ok: false, code: "invalid_amount" })
  })

  it("refunds exactly what was sold, in any number of refunds of any size", () => {
    const cases = fc.record({
      amount: fc.integer({ min: 1, max: 90_000_000 }),
      cuts: fc.array(fc.nat(90_000_000), { maxLength: 6 }),
      pointRate: fc.nat(3_000),
    })
    fc.assert(
      fc.property(cases, ({ amount, cuts, pointRate }) => {
        const line = lineOf(amount, pointRate)
        const marks = [...new Set([...cuts.map((cut) => cut % amount), 0, amount])].sort((a, b) => a - b)
        const taken: ReversedLine[] = []
        for (const [index, mark] of marks.slice(1).entries()) {
          const result = reverseLine(line, marks[index]!, mark - marks[index]!)
          if (!result.ok) throw new Error(result.code)
          const { commission, pointCommission, vat, pit, producer } = result.line
          expect(commission + pointCommission + vat + pit + producer).toBe(result.line.amount)
          for (const share of [commission, pointCommission, vat, pit]) expect(share).toBeGreaterThanOrEqual(0)
          taken.push(result.line)
        }
        const expected = { ...line, producer: producerShare(line) }
        for (const share of shares)
          expect(taken.reduce((sum, one) => sum + one[share], 0)).toBe(expected[share])
      }),
    )
  })

  it("does not depend on how the same sum was split into refunds", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9_000_000 }), fc.nat(), fc.nat(), (amount, one, other) => {
        const line = lineOf(amount)
        const sum = 2 + (one % (amount - 1))
        const cut = 1 + (other % (sum - 1))
        const parts = [reverseLine(line, 0, cut), reverseLine(line, cut, sum - cut)]
        const whole = reverseLine(line, 0, sum)
        if (!whole.ok) throw new Error(whole.code)
        for (const share of shares)
          expect(parts.reduce((all, part) => all + (part.ok ? part.line[share] : Number.NaN), 0)).toBe(
            whole.line[share],
          )
      }),
    )
  })
})
