import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  accountStandings,
  actNeedsReason,
  missingPapers,
  neededPapers,
  paperKinds,
  profileIsOpen,
  standingActs,
  standingAfter,
  type AccountStanding,
} from "./account-standing.js"

describe("a producer's standing", () => {
  it("allows exactly its six transitions", () => {
    const ways = accountStandings.flatMap((from) =>
      standingActs.flatMap((act) => {
        const to = standingAfter(from, act)
        return to ? [`${from} ${act} ${to}`] : []
      }),
    )
    expect(ways.sort()).toEqual([
      "approved suspend suspended",
      "draft submit submitted",
      "returned submit submitted",
      "submitted approve approved",
      "submitted return returned",
      "suspended resume approved",
    ])
  })

  it("is approved only from submitted, in any sequence of actions", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...standingActs), { maxLength: 40 }), (acts) => {
        let standing: AccountStanding = "draft"
        let submitted = false
        let approvals = 0
        for (const act of acts) {
          const next = standingAfter(standing, act)
          if (next === null) continue
          submitted ||= act === "submit"
          if (act === "approve") approvals += 1
          if (next === "approved" || next === "suspended") {
            expect(submitted).toBe(true)
            expect(approvals).toBeGreaterThan(0)
          }
          expect(profileIsOpen(standing)).toBe(act === "submit")
          standing = next
        }
      }),
    )
  })

  it("needs a reason for returning and suspending", () => {
    expect(standingActs.filter(actNeedsReason)).toEqual(["return", "suspend"])
  })
})

describe("papers", () => {
  const food = { group: "food", ageRestricted: false }
  const spirits = { group: "beverages", ageRestricted: true }
  const baskets = { group: "handicraft", ageRestricted: false }

  it("follow the legal type and the goods", () => {
    expect(neededPapers("enterprise", [])).toEqual([["business_registration"]])
    expect(neededPapers("enterprise", [baskets])).toEqual([["business_registration"]])
    expect(neededPapers("enterprise", [food])).toEqual([
      ["business_registration"],
      ["food_safety_certificate"],
    ])
    expect(neededPapers("household", [food, baskets])).toEqual([
      ["business_registration"],
      ["food_safety_certificate", "food_safety_commitment"],
    ])
    expect(neededPapers("cooperative", [spirits])).toContainEqual(["alcohol_licence"])
  })

  it("count until the end of their last day", () => {
    const needed = neededPapers("household", [food])
    const papers = (expiresOn: string | null) => [
      { kind: "business_registration" as const, expiresOn: null },
      { kind: "food_safety_commitment" as const, expiresOn },
    ]
    expect(missingPapers(needed, papers("2026-11-27"), "2026-11-27")).toEqual([])
    expect(missingPapers(needed, papers("2026-11-26"), "2026-11-27")).toHaveLength(1)
  })

  it("never miss more when a paper comes", () => {
    const paper = fc.record({
      kind: fc.constantFrom(...paperKinds),
      expiresOn: fc.constantFrom(null, "2026-01-01", "2027-01-01"),
    })
    fc.assert(
      fc.property(fc.array(paper), paper, (papers, more) => {
        const needed = neededPapers("household", [food, spirits])
        const before = missingPapers(needed, papers, "2026-11-27").length
        expect(missingPapers(needed, [...papers, more], "2026-11-27").length).toBeLessThanOrEqual(before)
      }),
    )
  })
})
