import { orderLookupBody } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkLookUp } from "./look-up"

describe("looking an order up", () => {
  it.each([
    ["0912 345 678", "OC12K", null],
    ["+84912345678", " oc 12-k ", null],
    ["12345", "OC12K", "phone"],
    ["0912345678", "12", "code"],
    ["0912345678", "", "code"],
  ])("%s, %s → %s", async (phone, code, wrong) => expect(await checkLookUp(phone, code)).toBe(wrong))

  it("agrees with the contract", async () => {
    const phone = fc.oneof(fc.string(), fc.stringMatching(/^\+?[0-9 .()-]{8,14}$/))
    const code = fc.oneof(fc.string(), fc.stringMatching(/^ ?[oO][cC]-?[0-9]{0,11}[a-zA-Z0-9]?$/))
    await fc.assert(
      fc.asyncProperty(phone, code, async (phone, code) => {
        const wrong = await checkLookUp(phone, code)
        expect(orderLookupBody.safeParse({ phone, code }).success).toBe(wrong === null)
      }),
      { numRuns: 500 },
    )
  })
})
