import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { judgeRepeats, type StagedRow } from "./judge-repeats"
import { newestRows } from "./newest-rows"
import type { PlannedRow } from "../register/planned-row"

interface Told {
  readonly star?: 3 | 4 | 5
  readonly number?: string | null
  readonly date?: string
  readonly price?: number | null
  readonly unit?: string | null
  readonly set?: number
  readonly undated?: boolean
  readonly guessed?: boolean
}
const staged = (rowNumber: number, told: Told = {}): StagedRow => {
  const { star = 3, number = "991/QĐ-UBND", date = "2026-09-15", price = null, unit = null, set = 4 } = told
  const planned = {
    listingKey: "k",
    decisionKey: number ?? "",
    year: Number(date.slice(0, 4)),
    star,
    product: { setNumber: set, priceDong: price, unit, weightGrams: null, barcode: null, communeCode: null },
    certificate: told.undated
      ? null
      : {
          code: "c",
          codeIsOfficial: false,
          star,
          decisionNumber: number,
          decisionDate: date,
          validFrom: `${date}T00:00:00.000Z`,
          precision: "day",
        },
  } as unknown as PlannedRow
  return { rowNumber, planned, setGuessed: told.guessed ?? false }
}
const judged = (...rows: StagedRow[]) =>
  judgeRepeats(rows).map((repeat) => ({
    kind: repeat.kind,
    rows: repeat.rows.map(({ rowNumber }) => rowNumber),
    ...(repeat.kind === "contradiction" ? { fields: repeat.fields } : {}),
  }))

describe("judgeRepeats", () => {
  it("has nothing to say of different decisions", () => {
    expect(judged(staged(2), staged(3, { star: 4, number: "1600/QĐ-UBND", date: "2026-11-20" }))).toEqual([])
  })
  it.each<[Told, string]>([
    [{ star: 4 }, "Hạng sao"],
    [{ number: "992/QĐ-UBND" }, "Số quyết định"],
    [{ date: "2026-09-16" }, "Ngày quyết định"],
    [{ price: 2_000 }, "Giá bán"],
    [{ set: 5 }, "Bộ sản phẩm"],
    [{ unit: "hộp" }, "Đơn vị tính"],
  ])("names the contradiction of %j", (change, field) => {
    const first = staged(2, { price: 1_000, unit: "chai" })
    expect(judged(first, staged(3, change))).toEqual([
      { kind: "contradiction", rows: [2, 3], fields: [field] },
    ])
  })
  it("takes rows that agree once, with what each knows", () => {
    const [repeat] = judgeRepeats([
      staged(2, { set: 5, guessed: true }),
      staged(3, { price: 1_000 }),
      staged(4, { unit: "chai", undated: true }),
    ])
    expect(repeat).toMatchObject({
      kind: "duplicate",
      whole: { product: { priceDong: 1_000, unit: "chai", setNumber: 4 }, certificate: { star: 3 } },
    })
  })
  it("judges the same whatever the order of the rows", () => {
    const rows = [
      staged(2),
      staged(3, { star: 4, number: "1600/QĐ-UBND", date: "2026-11-20" }),
      staged(4, { undated: true, star: 4 }),
      staged(5, { star: 5, number: "2/QĐ-UBND", date: "2024-01-01" }),
      staged(6, { star: 4, number: "2/QĐ-UBND", date: "2024-01-01" }),
    ]
    const expected = judged(...rows)
    expect(expected).toHaveLength(2)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(judged(...shuffled)).toEqual(expected)
      }),
    )
  })
})

describe("newestRows", () => {
  const rows = [
    staged(2, { star: 4, number: "1600/QĐ-UBND", date: "2026-11-20" }).planned,
    staged(3).planned,
    staged(4, { undated: true }).planned,
  ]
  it("lets the newest decision speak for the product, wherever it stands", () => {
    expect(newestRows(rows, () => false)).toEqual([rows[0]])
    expect(newestRows([...rows].reverse(), () => false)).toEqual([rows[0]])
  })
  it("lets none speak of which the register knows more", () => {
    expect(newestRows(rows, (key) => key === "k")).toEqual([])
  })
})
