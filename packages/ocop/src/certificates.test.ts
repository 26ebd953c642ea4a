import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { certificateState, certificateValidity, isLive, liveStar, nextBoundary } from "./certificates.js"
import type { CertificateFacts } from "./certificates.js"

const DAY = 86_400_000

describe("certificateValidity", () => {
  it("runs 36 months from the decision's day to the end of the corresponding day, Vietnam time", () => {
    expect(certificateValidity({ decisionDate: "2023-06-15" })).toEqual({
      ok: true,
      validFrom: new Date("2023-06-14T17:00:00Z"),
      validUntil: new Date("2026-06-15T17:00:00Z"),
      precision: "day",
    })
  })

  it("clamps 29 February to the end of the month", () => {
    expect(certificateValidity({ decisionDate: "2024-02-29" })).toMatchObject({
      validUntil: new Date("2027-02-28T17:00:00Z"),
    })
  })

  it("takes an instant by its day in Vietnam", () => {
    expect(certificateValidity({ decisionDate: new Date("2023-06-14T17:30:00Z") })).toEqual(
      certificateValidity({ decisionDate: "2023-06-15" }),
    )
  })

  it("is conservative when only the year is known, and reports it", () => {
    expect(certificateValidity({ recognitionYear: 2024 })).toEqual({
      ok: true,
      validFrom: new Date("2023-12-31T17:00:00Z"),
      validUntil: new Date("2027-01-01T17:00:00Z"),
      precision: "year",
    })
    expect(certificateValidity({ recognitionYear: 2020, decisionDate: "2024-01-01" })).toMatchObject({
      precision: "day",
    })
  })

  it.each([
    [{}, "missing_date"],
    [{ decisionDate: null, recognitionYear: null }, "missing_date"],
    [{ decisionDate: "2023-02-30" }, "invalid_decision_date"],
    [{ decisionDate: "15/06/2023" }, "invalid_decision_date"],
    [{ decisionDate: "0023-06-15" }, "invalid_decision_date"],
    [{ decisionDate: new Date(Number.NaN) }, "invalid_decision_date"],
    [{ recognitionYear: 2023.5 }, "invalid_recognition_year"],
    [{ recognitionYear: 1999 }, "invalid_recognition_year"],
  ])("refuses %j", (input, code) => {
    expect(certificateValidity(input)).toMatchObject({ ok: false, code })
  })

  it("a year alone never outlives any day of that year", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2018-01-02"), max: new Date("2099-12-30"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const exact = certificateValidity({ decisionDate: day })
          const rough = certificateValidity({ recognitionYear: date.getUTCFullYear() })
          expect(exact.ok && rough.ok && rough.validUntil <= exact.validUntil).toBe(true)
        },
      ),
    )
  })
})

const base: CertificateFacts = {
  star: 3,
  validFrom: "2024-01-01T00:00:00Z",
  validUntil: "2027-01-01T00:00:00Z",
}

describe("certificateState", () => {
  it.each([
    ["2023-12-31T23:59:59.999Z", "not_yet_valid"],
    ["2024-01-01T00:00:00Z", "live"],
    ["2026-10-02T23:59:59.999Z", "live"],
    ["2026-10-03T00:00:00Z", "expiring"],
    ["2026-12-31T23:59:59.999Z", "expiring"],
    ["2027-01-01T00:00:00Z", "expired"],
  ])("at %s it is %s", (at, state) => {
    expect(certificateState(base, at)).toBe(state)
  })

  it("knows withdrawal and supersession by their moment, or from the beginning without one", () => {
    const at = "2025-01-01T00:00:00Z"
    expect(certificateState({ ...base, withdrawnAt: "2025-01-01T00:00:00Z" }, at)).toBe("withdrawn")
    expect(certificateState({ ...base, withdrawnAt: "2025-01-01T00:00:01Z", status: "withdrawn" }, at)).toBe(
      "live",
    )
    expect(certificateState({ ...base, status: "withdrawn" }, at)).toBe("withdrawn")
    expect(certificateState({ ...base, supersededAt: "2024-06-01T00:00:00Z" }, at)).toBe("superseded")
    expect(certificateState({ ...base, status: "superseded" }, at)).toBe("superseded")
  })

  it("fails closed on what it cannot read", () => {
    expect(certificateState({ ...base, validUntil: "soon" }, "2025-01-01T00:00:00Z")).toBe("not_yet_valid")
    expect(certificateState({ ...base, withdrawnAt: "lately" }, "2025-01-01T00:00:00Z")).toBe("withdrawn")
    expect(liveStar([base], new Date(Number.NaN))).toBeNull()
  })
})

describe("liveStar", () => {
  const at = "2025-06-01T00:00:00Z"

  it("is null without a live certificate, and for stars that have none", () => {
    expect(liveStar([], at)).toBeNull()
    expect(
      liveStar(
        [
          { ...base, star: 2 },
          { ...base, star: 6 },
          { ...base, status: "withdrawn" },
        ],
        at,
      ),
    ).toBeNull()
  })

  it("follows the newest decision, up or down, and the higher of one day", () => {
    const newer = { ...base, star: 4, validFrom: "2025-01-01T00:00:00Z" }
    expect(liveStar([newer, base], at)).toEqual({ star: 4, certificate: newer })
    expect(
      liveStar(
        [
          { ...base, star: 5 },
          { ...newer, star: 3 },
        ],
        at,
      )?.star,
    ).toBe(3)
    expect(liveStar([base, { ...base, star: 4 }], at)?.star).toBe(4)
  })
})

describe("nextBoundary", () => {
  it("names the next change and skips what changes nothing", () => {
    const lower = { ...base, validUntil: "2026-01-01T00:00:00Z", validFrom: "2023-06-01T00:00:00Z" }
    expect(nextBoundary([base], "2023-01-01T00:00:00Z")).toEqual(new Date("2024-01-01T00:00:00Z"))
    expect(nextBoundary([base, lower], "2025-01-01T00:00:00Z")).toEqual(new Date("2027-01-01T00:00:00Z"))
    expect(nextBoundary([{ ...base, withdrawnAt: "2025-02-01T00:00:00Z" }], "2025-01-01T00:00:00Z")).toEqual(
      new Date("2025-02-01T00:00:00Z"),
    )
    expect(nextBoundary([base], "2027-01-01T00:00:00Z")).toBeNull()
  })

  const moment = fc.integer({ min: 0, max: 60 }).map((days) => days * DAY)
  const certificate = fc.record({
    star: fc.constantFrom(1, 3, 4, 5),
    validFrom: moment,
    validUntil: moment,
    status: fc.constantFrom(null, "withdrawn", "superseded"),
    withdrawnAt: fc.option(moment),
    supersededAt: fc.option(moment),
  })

  it("liveStar is constant until the boundary and another at it", () => {
    fc.assert(
      fc.property(fc.array(certificate, { maxLength: 4 }), moment, (certificates, at) => {
        const now = liveStar(certificates, at)
        const next = nextBoundary(certificates, at)
        const end = next?.getTime() ?? 61 * DAY
        for (let probe = at; probe < end; probe += DAY / 2)
          expect(liveStar(certificates, probe)?.certificate).toBe(now?.certificate)
        if (next) expect(liveStar(certificates, next)?.certificate).not.toBe(now?.certificate)
      }),
    )
  })

  it("the star given always belongs to a live certificate", () => {
    fc.assert(
      fc.property(fc.array(certificate, { maxLength: 4 }), moment, (certificates, at) => {
        const found = liveStar(certificates, at)
        const live = certificates.filter((entry) => entry.star >= 3 && isLive(entry, at))
        expect(found !== null).toBe(live.length > 0)
        if (found) expect(live).toContain(found.certificate)
      }),
    )
  })
})
