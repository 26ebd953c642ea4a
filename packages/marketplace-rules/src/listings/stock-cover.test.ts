import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { FEW_DAYS, ordersPerThousandViews, stockCover } from "./stock-cover.js"

describe("stock cover", () => {
  it("uses the rate of sale of thirty days", () => {
    expect(stockCover(60, 60)).toEqual({ daysLeft: 30, runningOut: false })
    expect(stockCover(60, 300)).toEqual({ daysLeft: 6, runningOut: true })
    expect(stockCover(70, 300)).toEqual({ daysLeft: FEW_DAYS, runningOut: false })
    expect(stockCover(5, 0)).toEqual({ daysLeft: null, runningOut: true })
    expect(stockCover(50, 0)).toEqual({ daysLeft: null, runningOut: false })
    expect(stockCover(-3, 10)).toEqual({ daysLeft: 0, runningOut: true })
  })
  it("never grows by selling more or having less", () => {
    const pieces = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(pieces, pieces, pieces, (left, sold, more) => {
        const days = (available: number, speed: number) => stockCover(available, speed).daysLeft ?? Infinity
        expect(days(left, sold + more)).toBeLessThanOrEqual(days(left, sold))
        expect(days(left, sold)).toBeLessThanOrEqual(days(left + more, sold))
      }),
    )
  })
  it("relates orders to views only where there are at least as many views", () => {
    expect(ordersPerThousandViews(5, 200)).toBe(25)
    expect(ordersPerThousandViews(5, 4)).toBeNull()
    expect(ordersPerThousandViews(0, 0)).toBeNull()
  })
})
