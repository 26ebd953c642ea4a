import { describe, expect, it } from "vitest"
import { clockOf, isSettled } from "./views"

describe("status of a transfer", () => {
  it.each([
    [0, "0:00"],
    [-5_000, "0:00"],
    [1, "0:01"],
    [65_000, "1:05"],
    [30 * 60_000, "30:00"],
    [3_720_000, "1:02:00"],
  ])("%i ms left is %s", (left, clock) => expect(clockOf(left)).toBe(clock))

  it("ends when the money is there or the time is over", () => {
    expect(isSettled({ state: "paid" })).toBe(true)
    expect(isSettled({ state: "expired" })).toBe(true)
    expect(isSettled({ state: "partly_paid" })).toBe(false)
    expect(isSettled({ state: "awaiting_transfer" })).toBe(false)
  })
})
