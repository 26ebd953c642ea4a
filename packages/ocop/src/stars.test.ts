import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { issuingLevel, signingLevel, starFromPoints } from "./stars.js"

const all = { 3: true, 4: true, 5: true }
const starOf = (points: number, met: Parameters<typeof starFromPoints>[1] = all) => {
  const result = starFromPoints(points, met)
  return result.ok ? result.star : result.code
}

describe("starFromPoints", () => {
  it.each([
    [100, 5],
    [90, 5],
    [89.99, 4],
    [70, 4],
    [69.99, 3],
    [50, 3],
    [49.99, 2],
    [30, 2],
    [29.99, 1],
    [0, 1],
  ])("%f points are %i stars", (points, star) => {
    expect(starOf(points)).toBe(star)
  })

  it("is capped by mandatory criteria, and a failed lower level caps the higher", () => {
    expect(starOf(95, { 3: true, 4: true })).toBe(4)
    expect(starOf(95, { 3: true, 5: true })).toBe(3)
    expect(starOf(95, { 4: true, 5: true })).toBe(2)
    expect(starOf(20, {})).toBe(1)
  })

  it.each([-1, 100.01, Number.NaN, Number.POSITIVE_INFINITY])("refuses %f points", (points) => {
    expect(starOf(points)).toBe("invalid_points")
  })

  it("refuses an instant before any bands", () => {
    expect(starFromPoints(80, all, "2010-01-01T00:00:00Z")).toMatchObject({ ok: false, code: "invalid_date" })
    expect(starFromPoints(80, all, "2023-02-23T17:00:00Z")).toMatchObject({
      source: expect.stringContaining("148/"),
    })
    expect(starFromPoints(80, all, "2023-02-23T16:59:59Z")).toMatchObject({
      source: expect.stringContaining("1048/"),
    })
  })

  it("never falls when points rise", () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true })
    const met = fc.record({ 3: fc.boolean(), 4: fc.boolean(), 5: fc.boolean() })
    fc.assert(
      fc.property(points, points, met, (left, right, flags) => {
        const low = starFromPoints(Math.min(left, right), flags)
        const high = starFromPoints(Math.max(left, right), flags)
        expect(low.ok && high.ok && low.star <= high.star).toBe(true)
      }),
    )
  })
})

describe("signingLevel", () => {
  it.each([
    ["12/QĐ-UBND", "local"],
    ["4261/QĐ–UBND", "local"],
    ["15/QÐ-UBND-NN", "local"],
    ["991/QĐUBND", "local"],
    ["2361/QĐ-BNNMT", "central"],
    ["2890/QĐ-BNN-VPĐP", "central"],
    ["108/qd-bnn", "central"],
    ["26/2026/QĐ-TTg", "central"],
    ["377", null],
    ["", null],
  ])("%j is signed by %s", (number, level) => expect(signingLevel(number)).toBe(level))
})

describe("issuingLevel", () => {
  it("moves three stars to the province on 06/07/2025, Vietnam time", () => {
    expect(issuingLevel(3, "2025-07-05T16:59:59Z")).toBe("district")
    expect(issuingLevel(3, "2025-07-05T17:00:00Z")).toBe("province")
    expect(issuingLevel(4, "2024-01-01T00:00:00Z")).toBe("province")
    expect(issuingLevel(5, "2026-01-01T00:00:00Z")).toBe("central")
  })

  it("has no level for stars without certificate", () => {
    expect(issuingLevel(2, "2026-01-01T00:00:00Z")).toBeNull()
    expect(issuingLevel(3, "2000-01-01T00:00:00Z")).toBeNull()
    expect(issuingLevel(3, "not a date")).toBeNull()
  })
})
