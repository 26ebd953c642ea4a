import type { OpeningPeriod } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clockText } from "./clock-text"
import { openingState, weekGroups } from "./opening-hours"

const at = (text: string) => Date.parse(`${text}+07:00`) / 1000
// 2026-11-22 is a Sunday.
const SUNDAY = "2026-11-22T"
const MONDAY = "2026-11-23T"
const office: OpeningPeriod[] = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, opens: 450, closes: 690 },
  { day, opens: 810, closes: 1020 },
])

describe("open or closed", () => {
  it("follows the clock of Vietnam, not of the server", () => {
    expect(openingState(office, at(`${MONDAY}07:29:59`))).toEqual({
      state: "closed",
      opens: { day: 1, minute: 450 },
      changesInMinutes: 1,
    })
    expect(openingState(office, at(`${MONDAY}07:30:00`))).toEqual({
      state: "open",
      until: { day: 1, minute: 690 },
      changesInMinutes: 240,
    })
    // 23:30 UTC on Sunday is 06:30 on Monday in Vietnam.
    expect(openingState(office, Date.parse("2026-11-22T23:30:00Z") / 1000)).toMatchObject({
      state: "closed",
      opens: { day: 1, minute: 450 },
    })
  })

  it("closes at noon and opens again", () => {
    expect(openingState(office, at(`${MONDAY}11:30:00`))).toMatchObject({
      state: "closed",
      opens: { day: 1, minute: 810 },
    })
  })

  it("waits over the weekend", () => {
    expect(openingState(office, at("2026-11-27T17:00:00"))).toMatchObject({
      state: "closed",
      opens: { day: 1, minute: 450 },
      changesInMinutes: 2 * 1440 + 870,
    })
  })

  it("stays open past midnight, also from Sunday into Monday", () => {
    const night: OpeningPeriod[] = [{ day: 7, opens: 1080, closes: 120 }]
    expect(openingState(night, at(`${SUNDAY}23:59:00`))).toMatchObject({
      state: "open",
      changesInMinutes: 121,
    })
    expect(openingState(night, at(`${MONDAY}01:59:00`))).toEqual({
      state: "open",
      until: { day: 1, minute: 120 },
      changesInMinutes: 1,
    })
    expect(openingState(night, at(`${MONDAY}02:00:00`))).toMatchObject({ state: "closed" })
  })

  it("joins a day that ends at 24:00 with one that begins at 00:00", () => {
    const night: OpeningPeriod[] = [
      { day: 7, opens: 1200, closes: 1440 },
      { day: 1, opens: 0, closes: 360 },
    ]
    expect(openingState(night, at(`${SUNDAY}20:00:00`))).toMatchObject({
      state: "open",
      until: { day: 1, minute: 360 },
      changesInMinutes: 600,
    })
  })

  it("knows a shop that never closes", () => {
    const always: OpeningPeriod[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: 0, closes: 1440 }))
    expect(openingState(always, at(`${SUNDAY}03:00:00`))).toEqual({
      state: "open",
      until: null,
      changesInMinutes: null,
    })
  })

  it("claims nothing without hours", () => {
    expect(openingState([], at(`${MONDAY}10:00:00`))).toEqual({ state: "unknown" })
    expect(openingState([{ day: 1, opens: 480, closes: 480 }], 0)).toEqual({ state: "unknown" })
  })

  it("says right when the state changes next, whatever the hours", () => {
    const period = fc.record({
      day: fc.integer({ min: 1, max: 7 }),
      opens: fc.integer({ min: 0, max: 1440 }),
      closes: fc.integer({ min: 0, max: 1440 }),
    })
    const now = fc.integer({ min: 0, max: 4_000_000_000 })
    fc.assert(
      fc.property(fc.array(period, { maxLength: 10 }), now, (periods, moment) => {
        const minute = moment - (moment % 60)
        const state = openingState(periods, minute)
        if (state.state === "unknown" || state.changesInMinutes === null) return
        const change = state.changesInMinutes
        expect(change).toBeGreaterThan(0)
        expect(change).toBeLessThanOrEqual(7 * 1440)
        expect(openingState(periods, minute + (change - 1) * 60).state).toBe(state.state)
        expect(openingState(periods, minute + change * 60).state).not.toBe(state.state)
      }),
      { numRuns: 500 },
    )
  })
})

describe("hours in words", () => {
  it("joins days with the same hours", () => {
    expect(weekGroups(office)).toEqual([
      { from: 1, to: 5, spans: ["07:30–11:30", "13:30–17:00"] },
      { from: 6, to: 7, spans: [] },
    ])
  })
  it("writes minutes as a clock", () => {
    expect([0, 450, 1440].map(clockText)).toEqual(["00:00", "07:30", "24:00"])
  })
})
