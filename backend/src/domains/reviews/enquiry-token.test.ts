import { describe, expect, it } from "vitest"
import { signOrderToken, verifyOrderToken } from "../../shared/signed-order-link"
import { signEnquiryToken, verifyEnquiryToken } from "./enquiry-token"

const keys = { current: "a-key-of-sixteen-letters", previous: [] }
const id = "benq_01AAAAAAAAAAAAAAAAAAAAAAAA"

describe("the link of a thread", () => {
  it("opens what it was signed for, also after the key was changed", () => {
    const token = signEnquiryToken(id, keys)
    expect(verifyEnquiryToken(token, keys)).toBe(id)
    expect(verifyEnquiryToken(token, { current: "another-key-of-letters", previous: [keys.current] })).toBe(
      id,
    )
    expect(verifyEnquiryToken(token, { current: "another-key-of-letters", previous: [] })).toBeNull()
  })

  it("is no link of an order, and no order's link is one of a thread", () => {
    expect(verifyEnquiryToken(signOrderToken(id, keys), keys)).toBeNull()
    expect(verifyOrderToken(signEnquiryToken(id, keys), keys)).toBeNull()
  })

  it.each(["", "1", `1.${id}`, `1.${id}.`, `1.${id}.AAAA`, `2.${id}.AAAA`, `1.${id}.AAAA.b`])(
    "%s opens nothing",
    (token) => {
      expect(verifyEnquiryToken(token, keys)).toBeNull()
    },
  )
})
