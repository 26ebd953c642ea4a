import { describe, expect, it } from "vitest"
import { latencyOf, percentile, short } from "./figures.ts"

describe("figures", () => {
  it("takes the nearest rank", () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)]).toEqual([50, 95, 100])
    expect(percentile([7], 0.01)).toBe(7)
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
  it("counts what it summarises", () => {
    expect(latencyOf([3, 1, 2])).toEqual({ count: 3, p50: 2, p95: 3, p99: 3 })
  })
  it.each([
    [1234.5, "1,235"],
    [12.34, "12.3"],
    [1.234, "1.23"],
    [Number.NaN, "–"],
  ])("writes %d as %s", (value, text) => expect(short(value)).toBe(text))
})
