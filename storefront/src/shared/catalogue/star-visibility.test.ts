import type { StarPeriod } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { nextChange, visibleStar } from "./star-visibility"

const period: StarPeriod = {
  star: 4,
  from: 1_000,
  until: 2_000,
  precision: "day",
  certificateCode: "c",
  decisionNumber: null,
  decisionDate: null,
  issuingBody: null,
  level: "province",
}

describe("visibility of a star rating", () => {
  it.each([
    [999, null, 1_000],
    [1_000, 4, 2_000],
    [1_999, 4, 2_000],
    [2_000, null, null],
  ])("at %d: %s, changes at %s", (now, star, change) => {
    expect(visibleStar(period, now)).toBe(star)
    expect(nextChange(period, now)).toBe(change)
  })
  it("does not exist without a period", () => {
    expect(visibleStar(null, 1)).toBeNull()
    expect(nextChange(null, 1)).toBeNull()
  })
})
