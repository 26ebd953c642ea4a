import { Writable } from "node:stream"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, it } from "vitest"
import { toSafeCsvCell, writeRowReportCsv } from "./report.js"
import { collect } from "./testing/collect.js"

it.each(["=1+1", "+84", "-5", "@SUM(A1)", "\tx", " =1", "＝1", "\u00a0@x"])("makes %j harmless", (text) =>
  expect(toSafeCsvCell(text).replace(/^"/, "").startsWith("'")).toBe(true),
)

it("keeps every text as one cell, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const [[cell = ""] = []] = parse(`${toSafeCsvCell(text)},x\r\n`, { relax_quotes: false }) as string[][]
      expect([text, `'${text}`].map((form) => form.replaceAll("\0", ""))).toContain(cell)
    }),
  )
})

it("writes bad rows, warnings and skipped lines with BOM", async () => {
  const { events } = await collect("DANH SÁCH\nTên sản phẩm,Hạng sao,Giá bán\nChè,=9,\nMật,4,1.5\n")
  let text = ""
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  expect(await writeRowReportCsv(events, out)).toBe(3)
  expect(text.split("\r\n")).toEqual([
    "\ufeffDòng,Loại,Cột,Mã,Lý do,Giá trị",
    "1,bỏ qua,,title,Dòng tiêu đề phía trên bảng.,DANH SÁCH",
    "3,lỗi,Hạng sao,star_invalid,Hạng sao phải từ 1 đến 5.,'=9",
    '4,cảnh báo,Giá bán,price_ambiguous,"Giá này có hai cách hiểu vì dấu chấm, dấu phẩy hoặc phần lẻ. Hãy ghi đủ số đồng, ví dụ 120.500.",1.5',
    "",
  ])
})
