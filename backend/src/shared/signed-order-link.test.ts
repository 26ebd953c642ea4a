import { orderToken } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { linkKeys, signOrderToken, verifyOrderToken } from "./signed-order-link"

const keys = { current: "a-secret-of-the-present-day", previous: [] }
const id = "order_01M824NC07HC77XXFKYYMPPVDZ"

describe("signed link of an order", () => {
  it("opens the order that it was made for and fits the contract", () => {
    const token = signOrderToken(id, keys)
    expect(orderToken.safeParse(token).success).toBe(true)
    expect(verifyOrderToken(token, keys)).toBe(id)
  })

  it("does not open with another key, another order, another version or a cut signature", () => {
    const token = signOrderToken(id, keys)
    expect(verifyOrderToken(token, { current: "another-secret-entirely", previous: [] })).toBeNull()
    expect(verifyOrderToken(token.replace("PPVDZ", "PPVDA"), keys)).toBeNull()
    expect(verifyOrderToken(token.replace(/^1/, "2"), keys)).toBeNull()
    expect(verifyOrderToken(token.slice(0, -4), keys)).toBeNull()
    expect(verifyOrderToken(`${token}.x`, keys)).toBeNull()
    expect(verifyOrderToken("", keys)).toBeNull()
  })

  it("still opens after the key was changed, as long as the old one is listed", () => {
    const token = signOrderToken(id, keys)
    const changed = linkKeys({
      LINK_SECRET: "the-secret-of-tomorrow",
      LINK_SECRET_PREVIOUS: `short,${keys.current}`,
    })
    expect(verifyOrderToken(token, changed)).toBe(id)
    expect(signOrderToken(id, changed)).not.toBe(token)
  })

  it("refuses to sign with no secret or a short one", () => {
    expect(() => linkKeys({})).toThrow("LINK_SECRET")
    expect(() => linkKeys({ LINK_SECRET: "dev" })).toThrow("LINK_SECRET")
  })
})
