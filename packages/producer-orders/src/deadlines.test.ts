import { describe, expect, it } from "vitest"
import { deadlineOf, pickupDeadlineOf, openStates, urgencyOf } from "./deadlines.js"

const since = new Date("2026-11-26T00:00:00Z")

describe("deadlines of a producer order", () => {
  it.each([
    ["placed", "2026-11-27T00:00:00.000Z"],
    ["accepted", "2026-11-28T00:00:00.000Z"],
    ["packed", "2026-11-27T00:00:00.000Z"],
    ["handed_over", "2026-11-30T00:00:00.000Z"],
    ["failed", "2026-11-28T00:00:00.000Z"],
    ["delivered", undefined],
    ["canceled", undefined],
  ] as const)("%s is due at %s", (state, due) => {
    expect(deadlineOf(state, since, 3)?.toISOString()).toBe(due)
  })

  it.each([
    ["placed", "2026-11-27T00:00:00.000Z"],
    ["accepted", "2026-11-26T05:00:00.000Z"],
    ["packed", "2026-11-29T00:00:00.000Z"],
    ["delivered", undefined],
  ] as const)("%s is due at %s for a pickup at the producer", (state, due) => {
    expect(pickupDeadlineOf(state, since, 5)?.toISOString()).toBe(due)
    expect(pickupDeadlineOf(state, new Date("2020-01-01"), 5)).toBeNull()
  })

  it("has none before the first rule", () => {
    expect(deadlineOf("placed", new Date("2020-01-01"), 3)).toBeNull()
  })

  it("is late after, soon within six hours, else calm", () => {
    const due = new Date("2026-11-27T00:00:00Z")
    expect(urgencyOf(due, new Date("2026-11-27T00:00:01Z"))).toBe("late")
    expect(urgencyOf(due, new Date("2026-11-26T18:00:01Z"))).toBe("soon")
    expect(urgencyOf(due, new Date("2026-11-26T17:00:00Z"))).toBe("calm")
    expect(urgencyOf(null, since)).toBe("none")
  })

  it("knows the states in which the producer owes a step", () => {
    expect(openStates).toEqual(["placed", "accepted", "packed", "handed_over", "failed"])
  })
})
