import { Readable } from "node:stream"
import { describe, expect, it } from "vitest"
import { readRecognitionList } from "./read.js"
import { collect } from "./testing/collect.js"
import { buildXlsx } from "./testing/xlsx-writer.js"
import type { HeaderEvent, ListProgress } from "./types.js"

const HEAD = "Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao"

function headerOf(events: { kind: string }[]): HeaderEvent {
  return events.find((event) => event.kind === "header") as HeaderEvent
}

describe("header and what is not data", () => {
  it("finds the table below titles and leaves out numbering, sections, totals and signatures", async () => {
    const text = [
      "ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
      "DANH SÁCH SẢN PHẨM OCOP NĂM 2021",
      "",
      "STT;Tên sản phẩm;Chủ thể;Hạng sao;Số quyết định",
      "(1);(2);(3);(4);(5)",
      "I;HUYỆN BẢO THẮNG;;;",
      "1;Quả bưởi Múc;HTX Bưởi Múc;4 sao;4261/QĐ-UBND",
      ";;;;",
      "STT;Tên sản phẩm;Chủ thể;Hạng sao;Số quyết định",
      "2;Cốm Na Lo;THT Na Lo;3 sao;4261/QĐ-UBND",
      "Tổng cộng;2;;;",
      ";;Lào Cai, ngày 12 tháng 11 năm 2021;;",
      ";;Nguyễn Văn A;;",
    ].join("\n")
    const { events, rows, bad } = await collect(text)
    expect(bad).toEqual([])
    expect(rows.map(({ rowNumber, record }) => [rowNumber, record.productName, record.star])).toEqual([
      [7, "Quả bưởi Múc", 4],
      [10, "Cốm Na Lo", 3],
    ])
    expect(
      events.flatMap((event) => (event.kind === "skipped" ? [[event.rowNumber, event.reason]] : [])),
    ).toEqual([
      [1, "title"],
      [2, "title"],
      [5, "column_numbers"],
      [6, "section_heading"],
      [9, "repeated_header"],
      [11, "total_or_footer"],
      [12, "total_or_footer"],
      [13, "after_table"],
    ])
    expect(events.at(-1)).toEqual({ kind: "end", rows: 2, bad: 0, skippedEmpty: 2, skippedOther: 8 })
    expect(headerOf(events)).toMatchObject({ rowNumber: 4, delimiter: ";" })
  })

  it("reads headings without marks, in capitals and with units", async () => {
    const { rows } = await collect(
      "TEN SAN PHAM\tDON VI SAN XUAT\tPHAN HANG\tGIA BAN (nghìn đồng)\tKHOI LUONG (g)\nChè\tHTX A\t4\t120\t500",
    )
    expect(rows[0]?.record).toMatchObject({
      producerName: "HTX A",
      star: 4,
      priceDong: 120_000,
      weightGrams: 500,
    })
  })

  it("joins separate place columns under a grouped heading", async () => {
    const text =
      "STT,Tên sản phẩm,Địa chỉ,,,Hạng sao,Quyết định,\n,,Xã,Huyện,Tỉnh,,Số,Ngày\n1,Cốm,Bản Liền,Bắc Hà,Lào Cai,3,12/QĐ-UBND,01/02/2022"
    const { rows, events } = await collect(text)
    expect(headerOf(events).rowNumber).toBe(2)
    expect(rows[0]?.record).toMatchObject({
      placeText: "Bản Liền, Bắc Hà, Lào Cai",
      provinceText: "Lào Cai",
      decisionNo: "12/QĐ-UBND",
      decisionDate: "2022-02-01",
    })
  })

  it("does not mix today's province into the place as written then", async () => {
    const { rows } = await collect(
      'product_name,stars,place_text,province_now\nCốm,3,"xã A, tỉnh Trà Vinh",Vĩnh Long',
    )
    expect(rows[0]?.record).toMatchObject({ placeText: "xã A, tỉnh Trà Vinh", provinceText: "Vĩnh Long" })
  })

  it("takes the star from marked level columns", async () => {
    const { rows, bad } = await collect("Tên sản phẩm,Chủ thể,3 sao,4 sao\nCốm,A,,x\nChè,B,x,x\nMật,C,,")
    expect(rows.map(({ record }) => record.star)).toEqual([4])
    expect(bad.map(({ problems }) => problems[0]?.code)).toEqual(["star_contradiction", "star_missing"])
  })
})

describe("rows", () => {
  it("reports bad rows with number, column, code and value, and keeps the good ones", async () => {
    const { rows, bad } = await collect(`${HEAD}\nCốm,A,X,3\n,B,X,4\nChè,C,X,sáu\n123,D,X,3\n`)
    expect(rows).toHaveLength(1)
    expect(
      bad.map(({ rowNumber, problems }) => [
        rowNumber,
        problems[0]?.column,
        problems[0]?.code,
        problems[0]?.value,
      ]),
    ).toEqual([
      [3, "Tên sản phẩm", "product_name_missing", ""],
      [4, "Hạng sao", "star_invalid", "sáu"],
      [5, "Tên sản phẩm", "product_name_invalid", "123"],
    ])
    expect(bad[0]?.problems[0]?.message.vi).toBe("Thiếu tên sản phẩm.")
  })

  it("keeps a row whose optional values are unclear, with warnings, and unknown columns as extra", async () => {
    const { rows } = await collect(
      "Tên sản phẩm,Hạng sao,Giá bán,Mã vạch,Khối lượng,Năm,Ngày quyết định,Ghi chú riêng\nMật ong,4,120.5,8934563138164,500 ml,2021,01/02/2022,đẹp",
    )
    expect(rows[0]?.warnings.map(({ code }) => code).sort()).toEqual([
      "barcode_check_digit",
      "price_ambiguous",
      "weight_is_volume",
      "year_differs_from_decision",
    ])
    expect(rows[0]?.record).toMatchObject({
      priceDong: null,
      barcode: null,
      extra: { "Ghi chú riêng": "đẹp" },
    })
  })

  it("composes NFD and strips hidden characters with a warning", async () => {
    const { rows } = await collect(
      `${HEAD}\n${"Cốm Na Lo".normalize("NFD")},A,X,3\nChè\u202e \u200bxanh,B,X,4\n`,
    )
    expect(rows.map(({ record }) => record.productName)).toEqual(["Cốm Na Lo", "Chè xanh"])
    expect(rows[0]?.warnings).toEqual([])
    expect(rows[1]?.warnings[0]?.code).toBe("hidden_characters_removed")
  })
})

describe("workbooks", () => {
  it("reads numbers, dates, shared strings, and fills merged producers only within the merge", async () => {
    const data = buildXlsx(
      [
        { name: "Ghi chú", rows: [["Xin chào"]] },
        {
          name: "Danh sách",
          rows: [
            ["DANH SÁCH"],
            ["STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày quyết định", "Giá bán", "Mã vạch"],
            [1, { shared: 0 }, "HTX A", 4, { serialDate: 44512 }, 120000, 8934563138165],
            [2, "Chè đen", null, 3, "12/11/2021", "85k", null],
            [3, "Chè vàng", null, 3, null, { formula: "F3*2", value: 240000 }, null],
          ],
          merges: ["A1:G1", "C3:C4"],
        },
      ],
      ["Chè xanh"],
    )
    const { rows, events } = await collect(data)
    expect(headerOf(events)).toMatchObject({ sheet: "Danh sách", format: "xlsx", rowNumber: 2 })
    expect(headerOf(events).warnings.map(({ code }) => code)).toEqual(["sheet_not_read"])
    expect(rows.map(({ record }) => [record.productName, record.producerName, record.priceDong])).toEqual([
      ["Chè xanh", "HTX A", 120_000],
      ["Chè đen", "HTX A", 85_000],
      ["Chè vàng", null, 240_000],
    ])
    expect(rows[0]?.record).toMatchObject({ decisionDate: "2021-11-12", barcode: "8934563138165" })
    expect(rows[2]?.warnings.map(({ code }) => code)).toEqual(["formula_cached"])
  })

  it("understands headings merged over two rows", async () => {
    const rows = [
      ["STT", "Tên sản phẩm", "Nơi sản xuất", null, "Xếp hạng"],
      [null, null, "Xã/phường", "Huyện", null],
      [1, "Cốm", "Bản Liền", "Bắc Hà", "4 sao"],
    ]
    const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:E2"]
    const result = await collect(buildXlsx([{ name: "S", rows, merges }]))
    expect(result.rows[0]?.record).toMatchObject({ placeText: "Bản Liền, Bắc Hà", star: 4 })
  })

  it("gives the same records for the same table as CSV and as workbook", async () => {
    const table = [["Tên sản phẩm", "Chủ thể", "Hạng sao", "Giá bán"], ...sample(50)]
    const csv = await collect(table.map((cells) => cells.join(";")).join("\r\n"))
    const xlsx = await collect(buildXlsx([{ name: "S", rows: table }]))
    expect(xlsx.rows).toHaveLength(50)
    expect(xlsx.rows).toEqual(csv.rows)
  })
})

describe("streaming", () => {
  it("hands out rows before the source is read to its end", async () => {
    let given = 0
    async function* source() {
      yield Buffer.from(`${HEAD}\n`)
      for (; given < 20_000; given += 100) {
        yield Buffer.from(
          sample(100)
            .map(([name, who]) => `${name},${who},X,4\n`)
            .join(""),
        )
      }
    }
    let givenAtFirstRow = -1
    let rows = 0
    for await (const event of readRecognitionList({
      stream: Readable.from(source(), { objectMode: true }),
    })) {
      if (event.kind !== "row") continue
      if (givenAtFirstRow === -1) givenAtFirstRow = given
      rows += 1
    }
    expect(rows).toBe(20_000)
    expect(givenAtFirstRow).toBeLessThan(6_000)
  })

  it("keeps the heap bounded over 40 000 rows", async () => {
    let peak = 0
    async function* source() {
      yield `${HEAD}\n`
      for (let batch = 0; batch < 400; batch += 1) {
        yield sample(100)
          .map(([name, who]) => `${name},${who},xã A tỉnh B,4\n`)
          .join("")
      }
    }
    const before = process.memoryUsage().heapUsed
    let rows = 0
    for await (const event of readRecognitionList({ stream: Readable.from(source()) })) {
      if (event.kind === "row" && ++rows % 5_000 === 0)
        peak = Math.max(peak, process.memoryUsage().heapUsed - before)
    }
    expect(rows).toBe(40_000)
    // The records alone would be some 60 MB if they were kept.
    expect(peak).toBeLessThan(50 * 1024 * 1024)
  })

  it("reports progress, and stops the source when the consumer stops", async () => {
    const seen: ListProgress[] = []
    const text = `${HEAD}\n${sample(5_000)
      .map(([name, who]) => `${name},${who},X,4\n`)
      .join("")}`
    await collect(text, { onProgress: (progress) => seen.push(progress) })
    expect(seen.at(-1)).toMatchObject({ rows: 5_000, bytesRead: Buffer.byteLength(text) })
    const stream = Readable.from([Buffer.from(text)], { objectMode: true })
    for await (const event of readRecognitionList({ stream })) if (event.kind === "row") break
    expect(stream.destroyed).toBe(true)
  })

  it("stops when aborted half way", async () => {
    const controller = new AbortController()
    const text = `${HEAD}\n${sample(5_000)
      .map(([name, who]) => `${name},${who},X,4\n`)
      .join("")}`
    let rows = 0
    const reading = async () => {
      const stream = Readable.from([text.slice(0, 100_000), text.slice(100_000)])
      for await (const event of readRecognitionList({ stream }, { signal: controller.signal })) {
        if (event.kind === "row" && ++rows === 1) controller.abort(new Error("enough"))
      }
    }
    await expect(reading()).rejects.toThrow("enough")
    expect(rows).toBeLessThan(5_000)
  })
})

function sample(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    `Sản phẩm số ${index}`,
    `HTX thứ ${index % 7}`,
    "4 sao",
    "120.000đ",
  ])
}
