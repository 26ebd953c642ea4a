import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { averageTenths, REVIEW_OPEN_DAYS, reviewOpenUntil, publicName } from "./reviews.js"

describe("reviews", () => {
  it("an average is whole tenths, half up", () => {
    expect(averageTenths([0, 0, 0, 0, 0])).toBe(0)
    expect(averageTenths([0, 0, 0, 0, 3])).toBe(50)
    // 4.25 → 4.3, 4.24 → 4.2
    expect(averageTenths([0, 0, 0, 3, 1])).toBe(43)
    expect(averageTenths([0, 0, 0, 19, 6])).toBe(42)
    expect(averageTenths([1, 0, 0, 0, 1])).toBe(30)
  })

  it("an average is between the lowest and the highest rating, and rounds the exact one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 300 }), (points) => {
        const spread = [1, 2, 3, 4, 5].map((value) => points.filter((given) => given === value).length)
        const tenths = averageTenths(spread)
        const exact = points.reduce((sum, given) => sum + given, 0) / points.length
        expect(Number.isInteger(tenths)).toBe(true)
        expect(tenths).toBeGreaterThanOrEqual(Math.min(...points) * 10)
        expect(tenths).toBeLessThanOrEqual(Math.max(...points) * 10)
        expect(Math.abs(tenths / 10 - exact)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
    )
  })

  it("shows a given name and the family's first letter, never the whole name", () => {
    expect(publicName("Nguyễn Thị Hoa")).toBe("Hoa N.")
    expect(publicName("  đỗ   Páo ")).toBe("Páo Đ.")
    expect(publicName("Mai")).toBe("Mai")
    expect(publicName("   ")).toBeNull()
  })

  it("may be changed for thirty days", () => {
    const written = new Date("2026-11-27T10:00:00Z")
    expect(reviewOpenUntil(written).toISOString()).toBe("2026-12-27T10:00:00.000Z")
    expect(REVIEW_OPEN_DAYS).toBe(30)
  })
})
