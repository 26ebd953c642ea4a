import { describe, expect, it } from "vitest"

import { intervalPlaces, judge, type Round } from "./verdict.ts"

const round = (ratio: number): Round => ({ base: [10, 10], fresh: [10 * ratio, 10 * ratio] })

describe("comparing two builds", () => {
  it.each([
    [7, [0, 6]],
    [8, [0, 7]],
    [9, [1, 7]],
    [12, [2, 9]],
    [20, [5, 14]],
  ])("of %d rounds takes the interval of the sign test", (count, places) =>
    expect(intervalPlaces(count)).toEqual(places),
  )
  it("finds what is slower in every round, whatever one round did", () => {
    const slow = [1.06, 1.1, 1.2, 1.08, 3, 1.07, 1.09].map(round)
    expect(judge(slow)).toMatchObject({ verdict: "slower" })
    expect(judge(slow).ratio).toBeCloseTo(1.09)
  })
  it("does not call slower what was once not", () => {
    expect(judge([1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.01].map(round)).verdict).toBe("not shown")
  })
  it("finds nothing slower when no round is", () => {
    expect(judge([0.9, 1, 1.02, 1.04, 0.98, 1.01, 1].map(round)).verdict).toBe("not slower")
  })
  it("weighs both turns of a round", () => {
    expect(judge([{ base: [10, 30], fresh: [20, 20] }]).ratio).toBe(1)
  })
})
