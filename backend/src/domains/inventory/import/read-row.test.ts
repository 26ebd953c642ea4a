import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readStockRow, stockListColumns } from "./read-row"
import { rowProblemOf } from "./row-problems"

const columns = stockListColumns(["Mã hàng", "Tên hàng", "Số lượng", "Số lô", "Hạn dùng"])!

describe("a stock list", () => {
  it("knows its columns with or without marks, in any order, and refuses a list without a code or a quantity", () => {
    expect(columns).toEqual({ code: 0, name: 1, quantity: 2, lot: 3, expires: 4 })
    expect(stockListColumns(["SL", "ghi chu", "MA VACH (EAN)"])).toEqual({ quantity: 0, code: 2 })
    expect(stockListColumns(["Mã hàng", "Tên hàng"])).toBeNull()
    expect(stockListColumns([])).toBeNull()
  })

  it.each([
    ["12", 12],
    ["12,0", 12],
    ["1.200", 1200],
    ["1,200", 1200],
    [" 7 ", 7],
    ["7 hộp", 7],
    ["0", "pieces_zero"],
    ["-3", "pieces_negative"],
    ["1,5", "pieces_not_whole"],
    ["2 thùng", "pieces_of_packs"],
    ["1e3", "pieces_unclear"],
    ["", "value_empty"],
    ["=1+1", "pieces_unclear"],
    ["100.001", "pieces_too_high"],
  ])("reads %j as %j pieces", (text, expected) => {
    const row = readStockRow(["A", "", text, "", ""], columns, "receive")
    expect(row?.problems.length ? row.problems[0]?.split("?")[0] : row?.quantity).toBe(expected)
  })

  it.each([
    ["30/06/2027", "2027-06-30"],
    ["1-2-2027", "2027-02-01"],
    ["2027-06-30 00:00", "2027-06-30"],
    ["46568", "2027-06-30"],
    ["31/02/2027", "date_no_such_day"],
    ["06/2027", "date_without_day"],
    ["mai", "date_unclear"],
  ])("reads %j as the day %j", (text, expected) => {
    const row = readStockRow(["A", "", "3", "L1", text], columns, "receive")
    expect(row?.expiresOn ?? row?.problems[0]?.split("?")[0]).toBe(expected)
  })

  it("says what was typed and what to write instead", () => {
    const [problem = ""] = readStockRow(["A", "", "nhiều & ít", "", ""], columns, "receive")?.problems ?? []
    expect(rowProblemOf(problem, "vi")).toEqual({
      code: "pieces_unclear",
      message: "“nhiều & ít”: Không đọc được số lượng này. Hãy ghi số, ví dụ 12 hoặc 1.000.",
    })
    expect(rowProblemOf("quantity_bad", "en").message).toContain("Write a number")
    expect(rowProblemOf("lot_missing", "vi")).toEqual({
      code: "lot_missing",
      message: "Hàng có hạn dùng cần ghi số lô.",
    })
  })

  it("says everything that is wrong with a row at once", () => {
    const row = readStockRow(["", "Mật ong", "nhiều", "", "31/02/2027"], columns, "receive")
    expect(row?.problems.map((problem) => problem.split("?")[0])).toEqual([
      "code_missing",
      "pieces_unclear",
      "date_no_such_day",
    ])
    expect(readStockRow(["A", "", "3", "", "30/06/2027"], columns, "receive")?.problems).toEqual([
      "lot_missing",
    ])
    expect(readStockRow(["A", "", "0", "", "x"], columns, "count")?.problems).toEqual([])
    expect(readStockRow(["", " ", "", "L", ""], columns, "count")).toBeNull()
  })

  it("never fails, and never lets more through than an operation can hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 6 }),
        fc.constantFrom("receive" as const, "count" as const),
        (cells, kind) => {
          const row = readStockRow(cells, columns, kind)
          if (!row || row.problems.length > 0) return
          expect(row.code).not.toBe("")
          expect(Number.isInteger(row.quantity)).toBe(true)
          expect(row.quantity).toBeLessThanOrEqual(100_000)
          expect(row.lot?.length ?? 0).toBeLessThanOrEqual(60)
        },
      ),
    )
  })
})
