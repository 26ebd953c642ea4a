import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pointShare, returnWorth } from "./consignment.js"

describe("pointShare", () => {
  it("rounds as invoices do and takes no share of a negative sum", () => {
    expect([pointShare(360_000, 10), pointShare(5, 10), pointShare(4, 10), pointShare(-10_000, 10)]).toEqual([
      36_000, 1, 0, 0,
    ])
  })

  it("never keeps more than half, and leaves whole dong", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 100 }), (owed, halves) => {
        const share = pointShare(owed, halves / 2)
        expect(Number.isInteger(share)).toBe(true)
        expect(share).toBeLessThanOrEqual(Math.ceil(owed / 2))
        expect(Math.abs(share - (owed * halves) / 200)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})

describe("returnWorth", () => {
  it("refunds no more than was paid when a line is returned piece by piece", () => {
    const line = { amount: 100, quantity: 3 }
    expect([0, 1, 2].map((before) => returnWorth(line, before, 1))).toEqual([34, 33, 33])
  })

  it("adds up to the whole line, in any sequence of returns", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), cuts, (amount, pieces) => {
        const quantity = pieces.reduce((sum, one) => sum + one, 0)
        let before = 0
        let worth = 0
        for (const one of pieces) {
          const part = returnWorth({ amount, quantity }, before, one)
          expect(part).toBeGreaterThanOrEqual(0)
          worth += part
          before += one
        }
        expect(worth).toBe(amount)
      }),
    )
  })
})
