import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allocate } from "./allocate.js"

const partsOf = (total: number, weights: number[]) => {
  const result = allocate(total, weights)
  return result.ok ? result.parts : result.code
}

describe("allocate", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [3, 1], [8, 2]],
    [1, [1, 2], [0, 1]],
    [0, [5, 5], [0, 0]],
    [7, [0, 0], [4, 3]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [50, [0, 1], [0, 50]],
  ])("%i by %j is %j", (total, weights, parts) => {
    expect(partsOf(total, weights)).toEqual(parts)
  })

  it.each([
    [1.5, [1], "invalid_total"],
    [Number.NaN, [1], "invalid_total"],
    [1, [], "invalid_weights"],
    [1, [-1, 2], "invalid_weights"],
    [1, [0.5], "invalid_weights"],
  ])("refuses %f by %j", (total, weights, code) => {
    expect(partsOf(total, weights)).toBe(code)
  })

  const weights = fc.array(fc.oneof(fc.nat(100), fc.maxSafeNat()), { minLength: 1, maxLength: 12 })

  it("adds up to the unit, and no part strays a unit from its exact share", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (total, list) => {
        const result = allocate(total, list)
        if (!result.ok) throw new Error(result.code)
        expect(result.parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
        const sum = list.reduce((all, weight) => all + BigInt(weight), 0n)
        if (sum === 0n) return
        result.parts.forEach((part, index) => {
          const difference = BigInt(part) * sum - BigInt(total) * BigInt(list[index] ?? 0)
          expect(difference < sum && difference > -sum).toBe(true)
        })
      }),
    )
  })

  it("gives nothing to no weight, and never less to more weight of an earlier place", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), weights, (total, list) => {
        const result = allocate(total, list)
        if (!result.ok) throw new Error(result.code)
        const some = list.some((weight) => weight > 0)
        for (const [index, weight] of list.entries()) {
          if (some && weight === 0) expect(result.parts[index]).toBe(0)
          for (const [later, other] of list.entries())
            if (later > index && weight >= other)
              expect(result.parts[index]).toBeGreaterThanOrEqual(result.parts[later] ?? 0)
        }
      }),
    )
  })
})
