import { vietnamTimestamp } from "@ocop/vietnam-time"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Reading } from "../reading.js"
import { dayOfSerial, readDay, readMonth, readYear } from "./read-day.js"
import { momentOfSerial, readClock, readMoment } from "./read-moment.js"

const code = (reading: Reading<unknown>) => (reading.ok ? reading.value : reading.code)

describe("a day", () => {
  it.each([
    "12/11/2025",
    "12-11-2025",
    "12.11.2025",
    "12 / 11 / 2025",
    "12/11/2025.",
    "2025-11-12",
    "2025/11/12",
    "ngày 12 tháng 11 năm 2025",
    "Ngày 12 tháng 11 năm 2025",
    "12 tháng 11 năm 2025",
    "12 tháng 11, 2025",
    "12 thg 11 2025",
    "ngay 12 thang 11 nam 2025",
    "ngày 12/11/2025",
    "ngày 12/11 năm 2025",
    "Thứ Tư, ngày 12 tháng 11 năm 2025",
    "12 Nov 2025",
    "12-Nov-2025",
    "12/Nov/2025",
    "November 12, 2025",
    "１２／１１／２０２５",
    "2025-11-12T00:00:00",
    "2025-11-12 17:00",
    "12/11/2025 08:30",
    "12/11/2025, 8h30",
    "08:30 12/11/2025",
    "8:30:15 AM 12/11/2025",
    "2025-11-11T17:00:00.000Z",
    "2025-11-12T16:59:59Z",
    "2025-11-12T00:00:00+07:00",
    "2025-11-12T00:00:00+0700",
  ])("%s is 12 November 2025", (typed) => expect(code(readDay(typed))).toBe("2025-11-12"))
  it("of a moment is the day on which it falls in Vietnam", () =>
    expect(code(readDay("2025-11-12T17:00:00.000Z"))).toBe("2025-11-13"))
  it.each([
    ["", "value_empty"],
    ["hôm qua", "date_unclear"],
    ["45973", "date_unclear"],
    ["12112025", "date_unclear"],
    ["12/11-2025", "date_unclear"],
    ["31/02/2025", "date_no_such_day"],
    ["31/11/2026", "date_no_such_day"],
    ["29/02/2025", "date_no_such_day"],
    ["0/1/2025", "date_no_such_day"],
    ["2025-02-31", "date_no_such_day"],
    ["2025-02-31T10:00:00Z", "date_unclear"],
    ["11/25/2025", "date_month_first"],
    ["Nov 31, 2025", "date_no_such_day"],
    ["12/11/25", "date_short_year"],
    ["12/11/225", "date_short_year"],
    ["11/2025", "date_without_day"],
    ["tháng 11 năm 2025", "date_without_day"],
    ["12/11/2568", "date_out_of_range"],
    ["12/11/0114", "date_out_of_range"],
    ["12/11/2025 25:00", "time_unclear"],
    ["12/11/2025 âm lịch", "date_lunar"],
    ["12/11/2025 - 30/11/2025", "date_unclear"],
  ])("%j is refused: %s", (typed, expected) => expect(code(readDay(typed))).toBe(expected))
  it("keeps its bounds", () => {
    const rules = { least: "2026-01-01", most: "2026-12-31" }
    expect(code(readDay("31/12/2025", rules))).toBe("date_out_of_range")
    expect(code(readDay("15/06/2026", rules))).toBe("2026-06-15")
    expect(code(readDay("01/01/2026", { least: "2026-01-02" }))).toBe("date_too_early")
    expect(readDay("02/06/2026", { most: "2026-06-01" })).toMatchObject({
      code: "date_too_late",
      facts: { most: "01/06/2026" },
    })
  })
  it("of a spreadsheet is counted from its epoch", () => {
    expect(code(readDay("45973", { serials: true }))).toBe("2025-11-12")
    expect(code(dayOfSerial(45973 - 1462, { date1904: true }))).toBe("2025-11-12")
    expect(code(dayOfSerial(45973.99))).toBe("2025-11-12")
    expect(code(dayOfSerial(Number.NaN))).toBe("date_unclear")
    expect(code(dayOfSerial(3))).toBe("date_unclear")
  })
  it("is read back from every way in which it is written, day before month", () => {
    const day = fc
      .date({ min: new Date("1901-01-01"), max: new Date("2100-12-30"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split("-")
        for (const typed of [
          iso,
          `${date}/${month}/${year}`,
          `${Number(date)}.${Number(month)}.${year}`,
          `ngày ${date} tháng ${month} năm ${year}`,
          `${iso}T12:00:00+07:00`,
        ])
          expect(code(readDay(typed))).toBe(iso)
      }),
    )
  })
  it("exists, or is an error, for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789/.-: TZthánggày"), maxLength: 22 }),
        (text) => {
          const reading = readDay(text)
          if (reading.ok) expect(new Date(reading.value).toISOString().slice(0, 10)).toBe(reading.value)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe("a moment", () => {
  it.each([
    ["30/11/2026 10:14:15", "2026-11-30T03:14:15.000Z"],
    ["30/11/2026 10:14", "2026-11-30T03:14:00.000Z"],
    ["30/11/2026 10h14", "2026-11-30T03:14:00.000Z"],
    ["30/11/2026 10 giờ", "2026-11-30T03:00:00.000Z"],
    ["30-11-2026 2:05 PM", "2026-11-30T07:05:00.000Z"],
    ["10:14:15 30/11/2026", "2026-11-30T03:14:15.000Z"],
    ["2026-11-30 10:14", "2026-11-30T03:14:00.000Z"],
    ["2026-11-30T10:14:15.250", "2026-11-30T03:14:15.250Z"],
    ["2026-11-30T10:14:15+07:00", "2026-11-30T03:14:15.000Z"],
    ["2026-11-30T03:14:15Z", "2026-11-30T03:14:15.000Z"],
    ["30/11/2026", "2026-11-30T05:00:00.000Z"],
  ])("%s is %s", (typed, utc) => expect(code(readMoment(typed, { timeOfDay: "12:00" }))).toBe(utc))
  it.each([
    ["30/11/2026 25:14", "time_unclear"],
    ["30/11/2026 10:61", "time_unclear"],
    ["31/11/2026 10:14", "date_no_such_day"],
    ["10:14", "date_unclear"],
  ])("%s is refused: %s", (typed, expected) =>
    expect(code(readMoment(typed, { timeOfDay: "12:00" }))).toBe(expected),
  )
  it("needs a time where none is given for it", () =>
    expect(code(readMoment("30/11/2026"))).toBe("time_missing"))
  it("of a cell keeps the cell's time", () => {
    expect(code(momentOfSerial(46355 + 10 / 24))).toBe("2026-11-29T03:00:00.000Z")
    expect(code(momentOfSerial(46355, { timeOfDay: "12:00" }))).toBe("2026-11-29T05:00:00.000Z")
  })
  it("is read back from Vietnam's clock", () => {
    const moments = fc.date({ min: new Date("1976-01-01"), max: new Date("2100-12-30"), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        const seconds = new Date(Math.floor(moment.getTime() / 1000) * 1000)
        expect(code(readMoment(vietnamTimestamp(seconds)))).toBe(seconds.toISOString())
        expect(code(readMoment(seconds.toISOString()))).toBe(seconds.toISOString())
      }),
    )
  })
})

it("reads times of day, years and months", () => {
  expect(code(readClock("07:30"))).toBe(450)
  expect(code(readClock("7h30"))).toBe(450)
  expect(code(readClock("7 giờ"))).toBe(420)
  expect(code(readClock("24:00"))).toBe("time_unclear")
  expect(code(readClock("7"))).toBe("time_unclear")
  expect(code(readYear("Năm 2021"))).toBe(2021)
  expect(code(readYear("2021.0"))).toBe(2021)
  expect(code(readYear("12/11/2021"))).toBe(2021)
  expect(code(readYear("1021"))).toBe("year_unclear")
  expect(code(readMonth("11/2025"))).toBe("2025-11")
  expect(code(readMonth("2025-11"))).toBe("2025-11")
  expect(code(readMonth("13/2025"))).toBe("month_unclear")
})
