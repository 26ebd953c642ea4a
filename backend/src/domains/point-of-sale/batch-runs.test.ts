import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runsOf } from "./batch-runs"

const even = (number: number) => number % 2 === 0

describe("runs of operations", () => {
  it("joins neighbours, at most so many, and leaves the others alone", () => {
    expect(runsOf([2, 4, 6, 1, 3, 8, 10, 5, 12], even, 2)).toEqual([
      [2, 4],
      [6],
      [1],
      [3],
      [8, 10],
      [5],
      [12],
    ])
  })

  it("keeps everything in its order, no run too long, none mixed, none that could have been longer", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), (list, longest) => {
        const runs = runsOf(list, even, longest)
        expect(runs.flat()).toEqual(list)
        expect(runs.every((run) => run.length === 1 || (run.length <= longest && run.every(even)))).toBe(true)
        const split = runs.some((run, index) => {
          const next = runs[index + 1]
          return next && run.length < longest && even(run[0]!) && even(next[0]!)
        })
        expect(split).toBe(false)
      }),
    )
  })
})
