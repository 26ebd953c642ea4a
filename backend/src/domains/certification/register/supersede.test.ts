import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { KnownCertificate } from "./known-certificate"
import { consequencesOf } from "./supersede"

const AT = new Date("2026-12-01T00:00:00Z")
const certificate = (id: string, from: string, change: Partial<KnownCertificate> = {}): KnownCertificate => ({
  id,
  product_id: "prod_1",
  code: id,
  star: 3,
  level: "province",
  decision_number: id,
  decision_date: from,
  recognition_year: null,
  valid_from: new Date(from),
  valid_until: new Date(Date.parse(from) + 3 * 365 * 86_400_000),
  validity_precision: "day",
  state: "active",
  withdrawn_at: null,
  superseded_by: null,
  replaced_by: null,
  ...change,
})

/** The certificates after the events, as the database's trigger leaves them. */
function after(certificates: readonly KnownCertificate[]): KnownCertificate[] {
  const events = consequencesOf(certificates, AT)
  return certificates.map((one) => {
    const event = events.find(({ certificateId }) => certificateId === one.id)
    if (!event) return one
    return event.kind === "superseded"
      ? { ...one, state: "superseded", superseded_by: event.by }
      : { ...one, state: "active", superseded_by: null }
  })
}

describe("consequencesOf", () => {
  const old = certificate("old", "2024-01-10")
  const middle = certificate("middle", "2025-03-01")
  const newest = certificate("newest", "2026-09-15")

  it("supersedes each certificate by the next decision within its period, at that decision's day", () => {
    expect(consequencesOf([newest, old, middle], AT)).toEqual([
      { kind: "superseded", certificateId: "old", by: "middle", at: middle.valid_from },
      { kind: "superseded", certificateId: "middle", by: "newest", at: newest.valid_from },
    ])
  })
  it("leaves an expired certificate expired, and a withdrawn one withdrawn", () => {
    const expired = certificate("expired", "2020-01-01")
    const withdrawn = certificate("w", "2024-05-01", { state: "withdrawn", withdrawn_at: AT })
    expect(consequencesOf([expired, withdrawn, newest], AT)).toEqual([])
  })
  it("lets a withdrawn decision supersede what was before it", () => {
    const withdrawn = certificate("w", "2025-05-01", { state: "withdrawn", withdrawn_at: AT })
    expect(consequencesOf([old, withdrawn], AT)).toMatchObject([{ certificateId: "old", by: "w" }])
  })
  it("does not count an annulled row, nor a decision of a later day", () => {
    const annulled = certificate("a", "2025-05-01", { state: "annulled" })
    const later = certificate("l", "2026-12-24")
    expect(consequencesOf([old, annulled, later], AT)).toEqual([])
  })
  it("gives back what only an annulled row had superseded", () => {
    const before = certificate("old", "2024-01-10", { state: "superseded", superseded_by: "a" })
    const annulled = certificate("a", "2025-05-01", { state: "annulled" })
    expect(consequencesOf([before, annulled], AT)).toEqual([{ kind: "reinstated", certificateId: "old" }])
    expect(consequencesOf([before, annulled, newest], AT)).toMatchObject([
      { kind: "superseded", certificateId: "old", by: "newest" },
    ])
  })
  it("is done after one time, whatever the order", () => {
    const days = fc.array(fc.integer({ min: 0, max: 2_500 }), { maxLength: 8 })
    fc.assert(
      fc.property(days, (offsets) => {
        const all = offsets.map((offset, index) =>
          certificate(
            `c${String(index)}`,
            new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString(),
          ),
        )
        const settled = after(all)
        expect(consequencesOf(settled, AT)).toEqual([])
        expect(consequencesOf([...settled].reverse(), AT)).toEqual([])
      }),
    )
  })
})
