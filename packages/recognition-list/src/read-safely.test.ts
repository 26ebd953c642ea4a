import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { collect } from "./testing/collect.js"
import { CSV, LIST, windows1258 } from "./testing/hostile-files.js"
import { buildXlsx } from "./testing/xlsx-writer.js"

describe("read safely", () => {
  it.each<[string, Buffer]>([
    ["UTF-8", Buffer.from(CSV)],
    ["UTF-8 with BOM", Buffer.from(`\ufeff${CSV}`)],
    ["UTF-8, decomposed", Buffer.from(CSV.normalize("NFD"))],
    ["UTF-16LE with BOM", Buffer.from(`\ufeff${CSV}`, "utf16le")],
    ["UTF-16LE without BOM", Buffer.from(CSV, "utf16le")],
    ["UTF-16BE with BOM", Buffer.from(`\ufeff${CSV}`, "utf16le").swap16()],
    ["Windows-1258 with combining marks", windows1258(CSV)],
    ["lone carriage returns", Buffer.from(CSV.replaceAll("\n", "\r"))],
    ["a sep= line", Buffer.from(`sep=;\n${CSV.replaceAll('","', '";"')}`)],
  ])("%s", async (_name, data) => {
    const { rows, refused } = await collect(data)
    expect(refused).toBeNull()
    expect(rows[0]?.record).toMatchObject({
      productName: "Chè xanh",
      producerName: "Hợp tác xã Đồng Tâm",
      placeText: "xã Bản Liền, tỉnh Lào Cai",
      star: 4,
    })
  })

  it("one broken byte makes only its row bad", async () => {
    const good = Buffer.from(`${CSV}\n${"Chè đắng,Hợp tác xã,Cao Bằng,3\n".repeat(5)}`)
    const { rows, bad } = await collect(
      Buffer.concat([good, Buffer.from([0x43, 0xff]), Buffer.from(",A,B,3\n")]),
    )
    expect(rows).toHaveLength(6)
    expect(bad.map(({ rowNumber, problems }) => [rowNumber, problems[0]?.code])).toEqual([
      [8, "undecodable_text"],
    ])
  })

  it("a cell of 1 MB makes only its row bad, in CSV and in a workbook", async () => {
    const huge = ["x".repeat(1_000_000), "A", "B", "4"]
    const csv = await collect(
      [...LIST, huge, LIST[1] ?? []].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n"),
    )
    const noise = huge.map((cell) =>
      cell.replace(/x/g, () => "abcdefgh"[Math.floor(Math.random() * 8)] ?? "x"),
    )
    const xlsx = await collect(buildXlsx([{ name: "S", rows: [...LIST, noise, LIST[1] ?? []] }]))
    for (const { rows, bad } of [csv, xlsx]) {
      expect(rows).toHaveLength(2)
      expect(bad.map(({ rowNumber, problems }) => [rowNumber, problems[0]?.code])).toEqual([
        [3, "cell_too_long"],
      ])
      expect(bad[0]?.problems[0]?.value.length).toBeLessThanOrEqual(80)
    }
  })

  it("an unclosed quote costs only its own line", async () => {
    const { rows, bad } = await collect(`${CSV}\n"Chè đen,A,B,4\n"Chè vàng","A","B",3\nMật,"A ""x""",B,3\n`)
    expect(bad.map(({ rowNumber, problems }) => [rowNumber, problems[0]?.code])).toEqual([
      [3, "unclosed_quote"],
    ])
    expect(rows.map(({ record }) => record.productName)).toEqual(["Chè xanh", "Chè vàng", "Mật"])
    expect(rows[2]?.record.producerName).toBe('A "x"')
  })

  it("values that slid sideways are not taken", async () => {
    const { bad } = await collect(`${CSV}\nChè, đen,A,B,4\n`)
    expect(bad[0]?.problems.map(({ code }) => code)).toContain("too_many_cells")
  })

  it("formulas and errors are never computed", async () => {
    const rows = [
      ...LIST,
      [
        { formula: `HYPERLINK("http://evil")`, value: "Chè" },
        "=cmd|' /C calc'!A0",
        { error: "#REF!" },
        { formula: "1+3", value: 4 },
      ],
      ["Mật", "A", null, { formula: "1+2" }],
    ]
    const result = await collect(buildXlsx([{ name: "S", rows }]))
    expect(result.rows[1]?.record).toMatchObject({
      productName: "Chè",
      producerName: "=cmd|' /C calc'!A0",
      placeText: null,
      star: 4,
    })
    expect(result.rows[1]?.warnings.map(({ code }) => code).sort()).toEqual([
      "cell_error",
      "formula_cached",
      "formula_cached",
    ])
    expect(result.bad[0]?.problems.map(({ code }) => code)).toEqual(["star_missing", "formula_without_value"])
  })

  it("a heading named __proto__ changes nothing", async () => {
    const { rows } = await collect("Tên sản phẩm,Hạng sao,__proto__\nChè,4,x\n")
    expect(Object.getPrototypeOf(rows[0]?.record.extra)).toBe(Object.prototype)
    expect(Object.keys(rows[0]?.record.extra ?? {})).toEqual(["__proto__"])
  })

  it("any bytes give events or a refusal, never another error", async () => {
    const start = fc.constantFrom(
      Buffer.alloc(0),
      Buffer.from(`${CSV}\n`),
      Buffer.from("PK\x03\x04"),
      Buffer.from([0xff, 0xfe]),
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
    )
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        const { events, refused } = await collect(Buffer.concat([head, tail]))
        expect(refused !== null || events.at(-1)?.kind === "end").toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it("a workbook with any byte changed gives events or a refusal", async () => {
    const sound = buildXlsx([{ name: "S", rows: LIST }])
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const data = Buffer.from(sound)
        data[at] = (data[at] ?? 0) ^ change
        const { events, refused } = await collect(data)
        expect(refused !== null || events.at(-1)?.kind === "end").toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
