import { describe, expect, it } from "vitest"
import { Readable } from "node:stream"
import { readTableRows } from "./table-rows.js"
import { collect } from "./testing/collect.js"
import { buildXlsx, type TestCell } from "./testing/xlsx-writer.js"

const read = async (lines: readonly string[]) => {
  const { rows, bad } = await collect(lines.join("\n"))
  expect(bad).toEqual([])
  return rows
}

describe("a list as provinces write it", () => {
  it("has the official date in words beside the decision's number", async () => {
    const rows = await read([
      "Tên sản phẩm;Chủ thể;Hạng sao;Quyết định công nhận",
      "Chè một;HTX A;4;4261/QĐ-UBND ngày 12 tháng 11 năm 2025 của UBND tỉnh",
      "Chè hai;HTX A;3;Quyết định số 377/QĐ-UBND ngày 05 tháng 01 năm 2026",
      "Chè ba;HTX A;3;377/QĐ-UBND ngày 31 tháng 02 năm 2026",
    ])
    expect(rows.map(({ record }) => [record.decisionNo, record.decisionDate])).toEqual([
      ["4261/QĐ-UBND", "2025-11-12"],
      ["377/QĐ-UBND", "2026-01-05"],
      ["377/QĐ-UBND", null],
    ])
    expect(rows[2]?.warnings.map(({ code }) => code)).toEqual(["date_no_such_day"])
  })
  it("has letters that only look like Đ, in headings and in names", async () => {
    const rows = await read([
      "Tên sản phẩm;Chủ thể;Ðịa chỉ;Ðơn vị tính;Hạng sao;Số quyết định",
      "Ðậu phộng;HTX Ðồng;tỉnh Ɖồng Tháp;hộp;4;15/QÐ-UBND",
      "Đậu nành;HTX Đồng;tỉnh Đồng Tháp;hộp;4;15/QĐ-UBND",
    ])
    const [one, other] = rows.map(({ record }) => record)
    expect(one?.productName).toBe("Đậu phộng")
    for (const key of ["producerName", "placeText", "unit", "decisionNo"] as const)
      expect(one?.[key]).toBe(other?.[key])
    expect(one?.placeText).toBe("tỉnh Đồng Tháp")
  })
  it("has moments where days are asked for", async () => {
    const rows = await read([
      "Tên sản phẩm;Chủ thể;Hạng sao;Ngày quyết định",
      "Rượu một;HTX A;3;2025-11-12T17:00:00.000Z",
      "Rượu hai;HTX A;3;2025-11-13T00:00:00+07:00",
      "Rượu ba;HTX A;3;13/11/2025 08:30",
    ])
    expect(rows.map(({ record }) => record.decisionDate)).toEqual(["2025-11-13", "2025-11-13", "2025-11-13"])
  })
  it("has prices with words around them; what is no single price warns", async () => {
    const typed = [
      "VNĐ 50.000",
      "₫50.000",
      "50.000,-",
      "50.000đ (đã gồm VAT)",
      "50k",
      "từ 50.000đ",
      "50.000 - 70.000",
    ]
    const rows = await read([
      "Tên sản phẩm;Chủ thể;Hạng sao;Giá bán",
      ...typed.map((price, index) => `Mật ${index};HTX A;3;${price}`),
    ])
    expect(rows.map(({ record }) => record.priceDong)).toEqual([
      50_000,
      50_000,
      50_000,
      50_000,
      50_000,
      null,
      null,
    ])
    expect(rows.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      "price_about",
      "price_range",
    ])
  })
})

describe("a workbook", () => {
  const book = (...cells: TestCell[]) =>
    buildXlsx([{ name: "A", rows: [["Tên sản phẩm", "Chủ thể", "Hạng sao", "Giá bán"], cells] }])
  it("has its escapes undone", async () => {
    const { rows } = await collect(book("Rượu mận_x000D_\nthử", "HTX _x005F_x000D_", 3, 50_000))
    expect(rows[0]?.record).toMatchObject({ productName: "Rượu mận thử", producerName: "HTX _x000D_" })
  })
  it("has fractions that are never read as thousands, and times that stay with their day", async () => {
    const cells: string[] = []
    const stream = Readable.from([
      book(120.125, { serialDate: 46355 + 10 / 24 }, { serialDate: 46355 }, 0.1 + 0.2),
    ])
    for await (const row of readTableRows({ stream, fileName: "a.xlsx" }))
      if (row.rowNumber === 2) cells.push(...row.cells)
    expect(cells).toEqual(["120.1250", "2026-11-29 10:00:00", "2026-11-29", "0.3"])
    const { rows } = await collect(book("Chè", "HTX A", 3, 120.125))
    expect(rows[0]?.record.priceDong).toBeNull()
    expect(rows[0]?.warnings.map(({ code }) => code)).toEqual(["price_ambiguous"])
  })
})
