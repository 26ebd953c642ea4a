import type { RecognitionRow } from "@ocop/recognition-list"
import { describe, expect, it } from "vitest"
import { contentHash, planRow } from "./plan-row"

const row = (change: Partial<RecognitionRow> = {}): RecognitionRow => ({
  productName: "Mật ong bạc hà",
  producerName: "HTX Ong Vàng",
  producerType: null,
  productSet: "Mật ong",
  productGroup: null,
  placeText: "xã Bảo Hà, huyện Bảo Yên, tỉnh Lào Cai",
  provinceText: null,
  star: 4,
  decisionNo: "12/QĐ-UBND",
  decisionDate: "2026-03-15",
  year: 2026,
  priceDong: 250_000,
  unit: "chai 500 ml",
  weightGrams: 700,
  barcode: null,
  certificateCode: null,
  source: null,
  confidence: null,
  extra: {},
  ...change,
})
const all = { provinceCode: null, demo: false }
const codes = (result: ReturnType<typeof planRow>) => result.remarks.map((remark) => remark.code)

describe("planRow", () => {
  it("understands place, set, producer and certificate", () => {
    const plan = planRow(row(), all)
    if (!plan.ok) throw new Error("refused")
    expect(plan.remarks).toEqual([])
    expect(plan.row.product).toMatchObject({ setNumber: 4, provinceCode: "15", priceDong: 250_000 })
    expect(plan.row.producer).toMatchObject({ legalType: "cooperative", named: true, communeCode: "02989" })
    expect(plan.row.certificate).toMatchObject({ star: 4, level: "province", precision: "day" })
  })

  it("is the same listing in other writing, and another one of another producer or province", () => {
    const key = (change: Partial<RecognitionRow>) => {
      const plan = planRow(row(change), all)
      return plan.ok ? plan.row.listingKey : null
    }
    expect(key({ productName: "MẬT ONG  BẠC HÀ", producerName: "Hợp tác xã Ong vàng" })).toBe(key({}))
    expect(key({ producerName: "Công ty TNHH Ong Vàng" })).not.toBe(key({}))
    expect(key({ placeText: "tỉnh Lai Châu" })).not.toBe(key({}))
  })

  it.each([
    [{ star: 2 }, "star_not_certified"],
    [{ placeText: null }, "place_missing"],
    [{ placeText: "tỉnh Không Có" }, "unknown_province"],
  ])("refuses %o with %s", (change, code) => {
    const plan = planRow(row(change), all)
    expect(plan.ok).toBe(false)
    expect(codes(plan)).toContain(code)
  })

  it("keeps an officer to the own province", () => {
    expect(codes(planRow(row(), { provinceCode: "92", demo: false }))).toContain("outside_province")
    expect(planRow(row(), { provinceCode: "15", demo: false }).ok).toBe(true)
  })

  it.each([
    [{ star: 5 }, "15", "star_of_central_level"],
    [{ star: 5, decisionNo: "2361/QĐ-BNNMT" }, "15", "star_of_central_level"],
    [{ star: 5, decisionNo: null }, "15", "star_of_central_level"],
    [{ star: 5 }, null, "star_not_of_signatory"],
    [{ star: 4, decisionNo: "2361/QĐ-BNNMT" }, null, "star_not_of_signatory"],
    [{ star: 3, decisionNo: "2361/QĐ-BNNMT" }, "15", "star_not_of_signatory"],
    [{ decisionDate: "2026-12-02" }, "15", "decision_in_the_future"],
  ])("refuses %o of an officer of %s with %s", (change, provinceCode, code) => {
    const plan = planRow(row(change), { provinceCode, demo: false, today: "2026-12-01" })
    expect(plan.ok).toBe(false)
    expect(codes(plan)).toContain(code)
  })

  it.each([
    [{ star: 5, decisionNo: "2361/QĐ-BNNMT" }, null, "central"],
    [{ star: 5, decisionNo: "377" }, null, "central"],
    [{ star: 4 }, "15", "province"],
    [{ star: 3, decisionDate: "2024-05-01", year: 2024 }, "15", "district"],
    [{ decisionDate: "2026-12-01" }, "15", "province"],
  ] as const)("takes %o of an officer of %s as recognised by the level %s", (change, provinceCode, level) => {
    const plan = planRow(row(change), { provinceCode, demo: false, today: "2026-12-01" })
    expect(plan.ok && plan.row.certificate?.level).toBe(level)
  })

  it("gives no star without the number of a decision", () => {
    const plan = planRow(row({ decisionNo: null }), all)
    expect(plan.ok && plan.row.certificate).toBeNull()
    expect(codes(plan)).toEqual(["decision_number_missing"])
  })

  it("gives no star without a date, and the shortest life when only the year is known", () => {
    const undated = planRow(row({ decisionDate: null, year: null }), all)
    expect(undated.ok && undated.row.certificate).toBeNull()
    expect(codes(undated)).toContain("recognition_date_missing")
    const year = planRow(row({ decisionDate: null, year: 2024 }), all)
    expect(year.ok && year.row.certificate).toMatchObject({
      precision: "year",
      validFrom: "2023-12-31T17:00:00.000Z",
    })
  })

  it("does not sell what has no producer", () => {
    const plan = planRow(row({ producerName: null }), all)
    expect(plan.ok && [plan.row.producer.named, plan.row.product.priceDong]).toEqual([false, null])
  })

  it("takes made-up values and stock from demonstration data only", () => {
    const extra = { stock: "12", illustrative: "price;nonsense;stock" }
    const demo = planRow(row({ extra }), { provinceCode: null, demo: true })
    expect(demo.ok && [demo.row.demoStock, demo.row.illustrative]).toEqual([12, ["price", "stock"]])
    const real = planRow(row({ extra }), all)
    expect(real.ok && [real.row.demoStock, real.row.illustrative]).toEqual([null, []])
  })
})

describe("contentHash", () => {
  it("does not depend on the order of keys, which a jsonb column changes", () => {
    const plan = planRow(row(), all)
    if (!plan.ok) throw new Error("refused")
    const rearranged = JSON.parse(JSON.stringify(plan.row, Object.keys(flatten(plan.row)).sort().reverse()))
    expect(contentHash(rearranged)).toBe(contentHash(plan.row))
    expect(contentHash({ ...plan.row, year: 2025 })).not.toBe(contentHash(plan.row))
  })
})

/** All keys at any depth: the allow-list that `JSON.stringify` needs to keep every one of them. */
function flatten(value: unknown): Record<string, true> {
  if (typeof value !== "object" || value === null) return {}
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, entry]) => ({ [key]: true, ...flatten(entry) })),
  )
}
