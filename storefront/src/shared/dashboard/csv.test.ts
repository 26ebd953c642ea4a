import { describe, expect, it } from "vitest"
import { csvText, safeCell } from "./csv"

describe("cells of a report", () => {
  it.each(["=1+1", "+84", "-2", "@SUM(A1)", " =1", "\u00a0=1", "＝1", "\t=1", "\rx"])(
    "never lets a spreadsheet run %j",
    (text) => {
      expect(safeCell(text).replace(/^"/, "")).toBe(
        `'${text.includes('"') ? text.replaceAll('"', '""') : text}${/[\t\r]/.test(text) ? '"' : ""}`,
      )
    },
  )

  it("leaves ordinary words alone and quotes what would break the row", () => {
    expect(safeCell("Mật ong 500 g - loại 1")).toBe("Mật ong 500 g - loại 1")
    expect(safeCell('a "b", c')).toBe('"a ""b"", c"')
    expect(safeCell("hai\ndòng")).toBe('"hai\ndòng"')
    expect(safeCell("a\0b")).toBe("ab")
  })

  it("writes what spreadsheets read as Vietnamese", () => {
    expect(
      csvText([
        ["Tên", null],
        ["Chè", 4],
      ]),
    ).toBe("\ufeffTên,\r\nChè,4\r\n")
  })
})
