import { newListingBody, typedFields, z, type NewListingBody } from "@ocop/contracts"
import { productSets } from "@ocop/ocop"
import { isReadingCode } from "@ocop/typed-values"
import { describe, expect, it } from "vitest"
import { listingColumns, readHeadings } from "./columns"
import { photoNames, planBody, readRow, sameBody, setOf } from "./plan-row"

const headings = readHeadings(["Tên sản phẩm", "Bộ sản phẩm", "Giá bán (đồng)"])!
const plan = (cells: string[], now: NewListingBody | null) => planBody(readRow(cells, headings)!, now)

/** Paths of the fields that the contract reads as typed values. */
function* typedPaths(schema: unknown, path: string): Generator<string> {
  if (schema instanceof z.ZodNullable) yield* typedPaths(schema.unwrap(), path)
  else if (schema instanceof z.ZodObject)
    for (const [key, inner] of Object.entries(schema.shape))
      yield* typedPaths(inner, path ? `${path}.${key}` : key)
  else if (typeof schema === "object" && schema !== null && typedFields.has(schema)) yield path
}

describe("a row of a workbook", () => {
  it.each([
    ["410.000 đ", 410_000],
    ["120,000", 120_000],
    ["120k", 120_000],
    ["29,5", "price_ambiguous"],
    ["-3", "price_negative"],
    ["100", "price_too_low"],
    ["hỏi chủ", "price_unclear"],
  ])("reads the price %j as %j", (typed, expected) => {
    const { body, problems } = plan(["Khăn lanh", "22", typed], null)
    expect(body?.priceDong ?? problems[0]?.code).toBe(expected)
    expect(problems.map(({ column }) => column)).toEqual(body ? [] : ["Giá bán (đồng)"])
  })
  it("has each number of a listing read by the reader of typed values", () => {
    const numbers = [...typedPaths(newListingBody, "")]
    expect(numbers).toHaveLength(5)
    for (const path of numbers) {
      const column = listingColumns.find(({ key }) => key === path)
      const columns = readHeadings(["Tên sản phẩm", "Bộ sản phẩm", column?.heading ?? ""])!
      const { body, problems } = planBody(readRow(["Khăn lanh", "22", "không rõ"], columns)!, null)
      expect(body).toBeNull()
      expect(problems.map(({ code }) => [path, isReadingCode(code)])).toEqual([[path, true]])
    }
  })
  it("keeps a stored number that is outside the bounds of today, as long as the row does not change it", () => {
    const now = { ...plan(["Khăn lanh", "22", "350000"], null).body!, priceDong: 100 }
    expect(plan(["Khăn lanh", "22", "100"], now).body?.priceDong).toBe(100)
    expect(plan(["Khăn lanh", "22", "200"], now).problems.map(({ code }) => code)).toEqual(["price_too_low"])
  })
  it("reads sets by number and name", () => {
    expect(["4", "4. Mật ong", productSets[3]!.nameVi, "27", "0"].map(setOf)).toEqual([4, 4, 4, null, null])
  })
  it("changes what the row says and leaves what the file has no column for", () => {
    const made = plan(["Khăn lanh", "22", "350000"], null).body!
    expect(made).toMatchObject({ title: "Khăn lanh", setNumber: 22, priceDong: 350_000, stock: 0 })
    const now = { ...made, stock: 12, story: "Chuyện  cũ" }
    const same = plan(["Khăn lanh", "22", "350.000"], now).body!
    expect(sameBody(now, same)).toBe(true)
    const dearer = plan(["Khăn lanh", "22", "410.000 đ"], now).body!
    expect([dearer.priceDong, dearer.stock, dearer.story, sameBody(now, dearer)]).toEqual([
      410_000,
      12,
      "Chuyện  cũ",
      false,
    ])
  })
  it("reads names of pictures", () => {
    expect(photoNames("A.jpg; b.JPG;a.jpg;")).toEqual(["a.jpg", "b.jpg"])
  })
})
