import { describe, expect, it } from "vitest"
import type { PlannedRow } from "./planned-row"
import { compareRow } from "./compare-row"
import type { KnownCertificate } from "./known-certificate"

const START = "2026-09-14T17:00:00.000Z"
const known = (change: Partial<KnownCertificate> = {}): KnownCertificate => ({
  id: "cert_1",
  product_id: "prod_1",
  code: "SDK-1",
  star: 3,
  level: "province",
  decision_number: "991/QĐ-UBND",
  decision_date: "2026-09-15",
  recognition_year: 2026,
  valid_from: new Date(START),
  valid_until: new Date("2029-09-15T17:00:00Z"),
  validity_precision: "day",
  state: "active",
  withdrawn_at: null,
  superseded_by: null,
  replaced_by: null,
  ...change,
})
const row = (change: Partial<NonNullable<PlannedRow["certificate"]>> = {}) =>
  ({
    certificate: {
      code: "SDK-2",
      codeIsOfficial: false,
      star: 3,
      level: "province",
      decisionNumber: "991/QĐ-UBND",
      decisionDate: "2026-09-15",
      recognitionYear: 2026,
      validFrom: START,
      validUntil: "2029-09-15T17:00:00.000Z",
      precision: "day",
      ...change,
    },
  }) as PlannedRow
const year = (of: number) =>
  ({
    decisionDate: null,
    recognitionYear: of,
    validFrom: `${String(of - 1)}-12-31T17:00:00.000Z`,
    precision: "year",
  }) as const
const verdict = (told: PlannedRow, ...certificates: KnownCertificate[]) =>
  compareRow(told, certificates, "prod_1")
const fields = (told: PlannedRow, ...certificates: KnownCertificate[]) => {
  const found = verdict(told, ...certificates)
  return found.kind === "differs" ? found.differences.map(({ field }) => field) : found.kind
}

describe("compareRow", () => {
  it.each(["991/QĐ-UBND", "0991 / QĐ–UBND", "991/qd-ubnd"])(
    "knows a decision in other writing: %s",
    (number) => {
      expect(fields(row({ decisionNumber: number }), known())).toBe("same")
    },
  )
  it("takes another number of another day, and the same number of another year, for another decision", () => {
    const later = { validFrom: "2026-11-19T17:00:00.000Z", decisionDate: "2026-11-20" }
    expect(fields(row({ decisionNumber: "1600/QĐ-UBND", ...later }), known())).toBe("new")
    expect(fields(row({ validFrom: "2023-09-14T17:00:00.000Z", decisionDate: "2023-09-15" }), known())).toBe(
      "new",
    )
  })
  it("shows what differs of one recognition", () => {
    expect(fields(row({ star: 4 }), known())).toEqual(["star"])
    expect(fields(row({ decisionNumber: "992/QĐ-UBND" }), known())).toEqual(["decision_number"])
    const nextDay = { validFrom: "2026-09-15T17:00:00.000Z", decisionDate: "2026-09-16" }
    expect(fields(row({ star: 4, ...nextDay }), known())).toEqual(["star", "decision_date"])
    expect(fields(row({ code: "15-02989-3-2026", codeIsOfficial: true }), known())).toEqual(["code"])
  })
  it("takes what a list leaves out for no difference, and what it adds for one", () => {
    expect(fields(row(year(2026)), known())).toBe("same")
    expect(
      fields(
        row(),
        known({
          decision_number: null,
          decision_date: null,
          validity_precision: "year",
          valid_from: new Date("2025-12-31T17:00:00Z"),
        }),
      ),
    ).toEqual(["decision_number", "decision_date"])
  })
  it("says when the register knows a newer decision", () => {
    const newer = known({
      id: "cert_2",
      decision_number: "5/QĐ-UBND",
      valid_from: new Date("2026-11-01T17:00:00Z"),
    })
    expect(verdict(row(), known(), newer)).toMatchObject({ kind: "same", outdated: true })
    expect(verdict(row(), known())).toMatchObject({ kind: "same", outdated: false })
  })
  it("follows a corrected row to the one that stands, and does not bring an annulled one back", () => {
    const wrong = known({ state: "annulled", replaced_by: "cert_2", star: 4 })
    const right = known({
      id: "cert_2",
      decision_number: "992/QĐ-UBND",
      decision_date: "2026-10-01",
      valid_from: new Date("2026-09-30T17:00:00Z"),
    })
    expect(fields(row({ star: 4 }), wrong, right)).toEqual(["star", "decision_number", "decision_date"])
    expect(fields(row(), known({ state: "annulled" }))).toBe("annulled")
  })
  it("refuses a code of another product only while a row with it counts", () => {
    const told = row({ code: "X-1", codeIsOfficial: true })
    expect(fields(told, known({ product_id: "prod_2", code: "X-1" }))).toBe("code_taken")
    expect(fields(told, known({ product_id: "prod_2", code: "X-1", state: "annulled" }))).toBe("new")
  })
  it("never reads another product's certificates as its own", () => {
    expect(fields(row(), known({ product_id: "prod_2" }))).toBe("new")
    expect(compareRow(row(), [known()], null).kind).toBe("new")
  })
})
