import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pointShare } from "./consignment.js"

describe("pointShare", () => {
  it("rounds as invoices do and keeps nothing of what is owed to the point", () => {
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
