import { describe, expect, it } from "vitest"
import { vietnamTime, wholeDong } from "../bank-webhooks/adapter"
import { statementTime } from "./columns"

describe("a cell of a bank's statement", () => {
  it.each([
    ["26/11/2026 19:45:03", "2026-11-26T12:45:03.000Z"],
    ["26-11-2026 19:45", "2026-11-26T12:45:00.000Z"],
    ["2026-11-26 19:45", "2026-11-26T12:45:00.000Z"],
    ["19:45:03 26/11/2026", "2026-11-26T12:45:03.000Z"],
    ["26/11/2026", "2026-11-26T05:00:00.000Z"],
    ["46352.8229513889", "2026-11-26T12:45:03.000Z"],
    ["31/11/2026", null],
    ["31/11/2026 10:00", null],
    ["11/26/2026", null],
    ["Tổng", null],
  ])("holds the moment %j: %j", (text, utc) => expect(statementTime(text)?.toISOString() ?? null).toBe(utc))
  it.each([
    ["77,000", 77_000],
    ["+120,000", 120_000],
    ["-11,000", -11_000],
    ["(11.000)", -11_000],
    ["1,120,000.00", 1_120_000],
    ["120000 VND", 120_000],
    [120_000, 120_000],
  ])("holds the sum %j: %j", (text, dong) => expect(wholeDong(text)).toBe(dong))
  it.each(["120,5", "12.34", "", "abc", null, Number.NaN, 1.5, "120.000 - 130.000"])(
    "never guesses: %j",
    (text) => expect(() => wholeDong(text)).toThrow("Not whole dong"),
  )
  it("is Vietnam's time without a zone, and the zone's own with one", () => {
    expect(vietnamTime("2026-11-26 19:45:03")).toEqual(new Date("2026-11-26T12:45:03Z"))
    expect(vietnamTime("2026-11-26T12:45:03Z")).toEqual(new Date("2026-11-26T12:45:03Z"))
    expect(() => vietnamTime("2026-11-31 19:45:03")).toThrow("Not a time")
  })
})
