import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayOfText, piecesOf, readStockRow, stockListColumns } from "./read-row"

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
    ["0", 0],
    ["-3", null],
    ["1,5", null],
    ["2 thùng", null],
    ["1e3", null],
    ["", null],
    ["=1+1", null],
  ])("reads %j as %j pieces", (text, pieces) => {
    expect(piecesOf(text)).toBe(pieces)
  })

  it.each([
    ["30/06/2027", "2027-06-30"],
    ["1-2-2027", "2027-02-01"],
    ["2027-06-30 00:00", "2027-06-30"],
    ["31/02/2027", null],
    ["06/2027", null],
    ["mai", null],
  ])("reads %j as the day %j", (text, day) => {
    expect(dayOfText(text)).toBe(day)
  })

  it("says everything that is wrong with a row at once", () => {
    expect(readStockRow(["", "Mật ong", "nhiều", "", "31/02/2027"], columns, "receive")?.problems).toEqual([
      "code_missing",
      "quantity_bad",
      "expiry_bad",
    ])
    expect(readStockRow(["A", "", "3", "", "30/06/2027"], columns, "receive")?.problems).toEqual([
      "lot_missing",
    ])
    expect(readStockRow(["A", "", "0", "", ""], columns, "receive")?.problems).toEqual(["quantity_bad"])
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
