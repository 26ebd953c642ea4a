import { describe, expect, it } from "vitest"
import { detectDelimiter } from "./delimiter.js"

const of = (text: string) => detectDelimiter(text, true, 10_000)

describe("the delimiter of a table whose headings nobody here knows", () => {
  it.each([
    ["a;b;c\r\n1;2;3\r\n4;5;6", ";"],
    ["a\tb\n1,5\t2,5\n", "\t"],
    ["a,b\n1;x,2\n", ","],
    ["Ngày|Nội dung|Số tiền\n26/11/2026|Chuyển, nhận|1.000\n", "|"],
    ["Mã hàng;Số lượng\n8934563138165;12\n", ";"],
    ["only one column\nand another line", ","],
    ["", ","],
  ])("of %j is %j", (text, delimiter) => {
    expect(of(text)).toBe(delimiter)
  })

  it("is what the file says of itself", () => {
    expect(of("sep=|\r\na;b;c\n1;2;3")).toBe("|")
  })
})
