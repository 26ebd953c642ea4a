import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, addMonths, daysBetween, firstDayOfMonth, parseDay } from "./calendar-day.js"
import { formatDateTimeVi, formatDateVi, formatTimeVi } from "./format.js"
import { instantMs } from "./instant.js"
import { minuteOfVietnamWeek, vietnamInstant, vietnamTimestamp } from "./vietnam-clock.js"
import {
  endOfVietnamDay,
  findVietnamDay,
  lastDayOfPeriod,
  nextVietnamMidnight,
  startOfVietnamDay,
  vietnamDay,
} from "./vietnam-day.js"

const invalidDate = expect.objectContaining({ code: "invalid_date" })
/** Since 1976 the zone's own table has the same offset as this package. */
const moments = fc.date({
  min: new Date("1976-01-01T00:00:00Z"),
  max: new Date("2199-12-31T00:00:00Z"),
  noInvalidDate: true,
})
const days = moments.map((moment) => moment.toISOString().slice(0, 10))

describe("parseDay", () => {
  it.each(["2026-11-26", "2024-02-29", " 2026-01-01 ", "0001-01-01"])("%j is a day", (text) =>
    expect(parseDay(text)).toBe(text.trim()),
  )
  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26/11/2026", "2026-11-26T00:00:00Z", ""])(
    "%j is none",
    (text) => expect(parseDay(text)).toBeNull(),
  )
})

describe("addMonths", () => {
  it("keeps the day or takes the month's last", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29")
    expect(addMonths("2024-11-30", 3)).toBe("2025-02-28")
    expect(addMonths("2024-01-15", -1)).toBe("2023-12-15")
  })
  it("adds months one by one or at once, as long as no month is too short", () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: -600, max: 600 }),
        (day, one, other) => {
          const first = firstDayOfMonth(day)
          expect(addMonths(addMonths(first, one), other)).toBe(addMonths(first, one + other))
          expect(parseDay(addMonths(day, one))).not.toBeNull()
          expect(firstDayOfMonth(addMonths(day, one))).toBe(addMonths(first, one))
        },
      ),
    )
  })
  it("refuses a day that no calendar has", () => {
    expect(() => addMonths("2026-02-31", 1)).toThrow(invalidDate)
  })
})

describe("addDays", () => {
  it("counts over months, years and leap days", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29")
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28")
    expect(() => addDays("2026-02-31", 1)).toThrow(invalidDate)
  })
  it("is what daysBetween counts", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -50_000, max: 50_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
    expect(daysBetween("2026-02-31", "2026-03-01")).toBeNaN()
  })
})

describe("the day in Vietnam", () => {
  it("begins at 17:00 UTC of the day before", () => {
    expect(vietnamDay("2026-11-21T16:59:59.999Z")).toBe("2026-11-21")
    expect(vietnamDay(Date.parse("2026-11-21T17:00:00Z"))).toBe("2026-11-22")
    expect(startOfVietnamDay("2026-11-22")).toEqual(new Date("2026-11-21T17:00:00Z"))
    expect(endOfVietnamDay("2026-11-22")).toEqual(new Date("2026-11-22T17:00:00Z"))
    expect(nextVietnamMidnight("2026-11-22T16:59:59.999Z")).toEqual(new Date("2026-11-22T17:00:00Z"))
    expect(nextVietnamMidnight("2026-11-22T17:00:00Z")).toEqual(new Date("2026-11-23T17:00:00Z"))
  })
  it("holds every moment exactly once", () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const day = vietnamDay(moment)
        expect(startOfVietnamDay(day).getTime()).toBeLessThanOrEqual(moment.getTime())
        expect(endOfVietnamDay(day).getTime()).toBeGreaterThan(moment.getTime())
        expect(endOfVietnamDay(day)).toEqual(startOfVietnamDay(addDays(day, 1)))
        expect(nextVietnamMidnight(moment)).toEqual(endOfVietnamDay(day))
        expect(vietnamDay(startOfVietnamDay(day))).toBe(day)
      }),
    )
  })
  it("is the day of the zone's own table", () => {
    const zone = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" })
    fc.assert(
      fc.property(moments, (moment) => {
        expect(vietnamDay(moment)).toBe(zone.format(moment))
      }),
    )
  })
  it("is none for what is no moment", () => {
    expect(findVietnamDay("hôm nay")).toBeNull()
    expect(findVietnamDay(8.64e15)).toBeNull()
    expect(() => vietnamDay(new Date(Number.NaN))).toThrow(invalidDate)
    expect(startOfVietnamDay("2026-02-31").getTime()).toBeNaN()
    expect(startOfVietnamDay("2026-13-01").getTime()).toBeNaN()
    expect(endOfVietnamDay("hôm nay").getTime()).toBeNaN()
  })
})

describe("the clock in Vietnam", () => {
  it("reads and writes what banks write", () => {
    expect(vietnamInstant("2026-11-26 19:45:03")).toEqual(new Date("2026-11-26T12:45:03Z"))
    expect(vietnamInstant("2026-11-26T19:45")).toEqual(new Date("2026-11-26T12:45:00Z"))
    expect(vietnamInstant("tối qua").getTime()).toBeNaN()
    expect(vietnamTimestamp("2026-11-26T17:45:03.999Z")).toBe("2026-11-27 00:45:03")
    expect(() => vietnamTimestamp("tối qua")).toThrow(invalidDate)
  })
  it("reads again what it wrote, to the second", () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const seconds = Math.floor(moment.getTime() / 1000)
        expect(vietnamInstant(vietnamTimestamp(moment)).getTime()).toBe(seconds * 1000)
      }),
    )
  })
  it("counts the minutes of a week from Monday 00:00", () => {
    expect(minuteOfVietnamWeek(vietnamInstant("2026-11-23 00:00"))).toBe(0)
    expect(minuteOfVietnamWeek(vietnamInstant("2026-11-29 23:59"))).toBe(10_079)
    expect(minuteOfVietnamWeek(vietnamInstant("1969-12-31 08:30"))).toBe(2 * 1_440 + 510)
    expect(() => minuteOfVietnamWeek("tối qua")).toThrow(invalidDate)
  })
  it("comes to the same minute a week later", () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const minute = minuteOfVietnamWeek(moment)
        expect(minuteOfVietnamWeek(moment.getTime() + 7 * 86_400_000)).toBe(minute)
        expect(minute % 1_440).toBe(
          Number(formatTimeVi(moment).slice(0, 2)) * 60 + Number(formatTimeVi(moment).slice(3)),
        )
      }),
    )
  })
})

describe("formatDateVi", () => {
  it("shows days as they are and instants by their day in Vietnam", () => {
    expect(formatDateVi("2026-11-02")).toBe("02/11/2026")
    expect(formatDateVi("2026-11-21T17:00:00Z")).toBe("22/11/2026")
    expect(formatDateVi(new Date("2026-11-21T16:59:59Z"))).toBe("21/11/2026")
    expect(() => formatDateVi("hôm nay")).toThrow(invalidDate)
  })
})

describe("formatTimeVi and formatDateTimeVi", () => {
  it("show the time of day in Vietnam", () => {
    expect(formatTimeVi("2026-11-21T17:05:59Z")).toBe("00:05")
    expect(formatDateTimeVi("2026-11-21T17:05:59Z")).toBe("22/11/2026 00:05")
    expect(() => formatTimeVi("hôm nay")).toThrow(invalidDate)
  })
})

describe("instantMs", () => {
  it.each([
    ["2026-11-21T17:00:00Z", Date.parse("2026-11-21T17:00:00Z")],
    [new Date(5), 5],
    [7, 7],
    [null, null],
    [undefined, null],
    [Number.NaN, null],
    [8.64e15 + 1, null],
    ["hôm nay", null],
  ])("%j is %j", (instant, ms) => expect(instantMs(instant)).toBe(ms))
})

describe("lastDayOfPeriod", () => {
  it("is the day before an end at midnight in Vietnam, the same day for any other end", () => {
    expect(lastDayOfPeriod("2028-01-17T17:00:00.000Z")).toBe("2028-01-17")
    expect(lastDayOfPeriod(new Date("2028-01-17T17:00:00.001Z"))).toBe("2028-01-18")
    expect(lastDayOfPeriod(Date.parse("2028-01-17T10:00:00.000Z"))).toBe("2028-01-17")
    expect(lastDayOfPeriod("2027-02-28T17:00:00.000Z")).toBe("2027-02-28")
  })
  it("undoes the end of every day", () => {
    fc.assert(fc.property(days, (day) => lastDayOfPeriod(endOfVietnamDay(day)) === day))
  })
  it("refuses what is no moment", () => {
    expect(() => lastDayOfPeriod("soon")).toThrow(invalidDate)
  })
})
