import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  enquiryActs,
  enquiryActsOf,
  enquiryAfter,
  enquiryStates,
  type EnquiryAct,
  type EnquirySide,
  type EnquiryState,
} from "./enquiries.js"

describe("enquiries", () => {
  it("waits for the side that did not write last", () => {
    expect(enquiryAfter("new", "write", "producer")).toBe("answered")
    expect(enquiryAfter("answered", "write", "buyer")).toBe("new")
    expect(enquiryAfter("agreed", "write", "buyer")).toBe("agreed")
  })

  it("the buyer may only close it", () => {
    expect(enquiryActsOf("answered", "buyer")).toEqual(["write", "close"])
    expect(enquiryActsOf("new", "producer")).toEqual(["write", "agree", "decline", "close"])
    expect(enquiryActsOf("agreed", "producer")).toEqual(["write", "close"])
  })

  it("declined and closed are final", () => {
    const act = fc.constantFrom<EnquiryAct>(...enquiryActs)
    const side = fc.constantFrom<EnquirySide>("buyer", "producer")
    fc.assert(
      fc.property(fc.array(fc.tuple(act, side), { maxLength: 30 }), (life) => {
        let state: EnquiryState = "new"
        let over = false
        for (const [what, by] of life) {
          const next = enquiryAfter(state, what, by)
          if (over) expect(next).toBeNull()
          expect(enquiryActsOf(state, by).includes(what)).toBe(next !== null)
          if (next) state = next
          expect(enquiryStates).toContain(state)
          over = state === "declined" || state === "closed"
        }
      }),
    )
  })
})
