import { describe, expect, it } from "vitest"
import { matchRecord, type RecordRow } from "./match-record"
import type { PlannedRow } from "./planned-row"

const record = (change: Partial<RecordRow>): RecordRow => ({
  id: "rrec_1",
  listing_key: "15|htx|ong vang|mat ong",
  decision_key: "12 qd ubnd",
  year: 2023,
  content_hash: "",
  product_id: "prod_1",
  certificate_id: null,
  ...change,
})
const row = (decisionKey: string, year: number, listingKey = "15|htx|ong vang|mat ong") =>
  ({ listingKey, decisionKey, year }) as PlannedRow

describe("matchRecord", () => {
  const first = record({})
  const upgrade = record({ id: "rrec_2", decision_key: "40 qd ubnd", year: 2026 })

  it("finds the same recognition by decision and year", () => {
    expect(matchRecord(row("40 qd ubnd", 2026), [first, upgrade])).toBe(upgrade)
  })
  it("finds it when the year or the decision number was corrected", () => {
    expect(matchRecord(row("12 qd ubnd", 2022), [first, upgrade])).toBe(first)
    expect(matchRecord(row("13 qd ubnd", 2023), [first, upgrade])).toBe(first)
  })
  it("takes a new recognition of a known product as new", () => {
    expect(matchRecord(row("77 qd ubnd", 2029), [first, upgrade])).toBeNull()
  })
  it("gives the first date to a record that had none", () => {
    const undated = record({ id: "rrec_3", decision_key: "", year: 0 })
    expect(matchRecord(row("77 qd ubnd", 2029), [undated])).toBe(undated)
  })
  it("never takes another listing's record, nor one of two that fit", () => {
    expect(matchRecord(row("12 qd ubnd", 2023, "other"), [first])).toBeNull()
    expect(matchRecord(row("", 2023), [first, record({ id: "rrec_4", decision_key: "9" })])).toBeNull()
  })
})
