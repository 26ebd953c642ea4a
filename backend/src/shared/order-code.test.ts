import fc from "fast-check"
import { orderCode } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { displayIdOf, orderCodeOf } from "./order-code"

const number = fc.integer({ min: 1, max: 2_147_483_647 })

describe("order code", () => {
  it("keeps the codes that were printed already", () => {
    expect(orderCodeOf(1)).toBe("OC1H")
    expect(orderCodeOf(1024)).toBe("OC10249")
  })

  it("comes back as the number it was made of, and fits the contract", () => {
    fc.assert(
      fc.property(number, (displayId) => {
        const code = orderCodeOf(displayId)
        expect(displayIdOf(code)).toBe(displayId)
        expect(orderCode.parse(code.toLowerCase())).toBe(code)
      }),
    )
  })

  it("refuses one wrong digit", () => {
    fc.assert(
      fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (displayId, at, shift) => {
        const digits = String(displayId).split("")
        const position = at % digits.length
        digits[position] = String((Number(digits[position]) + shift) % 10)
        expect(displayIdOf(`OC${digits.join("")}${orderCodeOf(displayId).at(-1)}`)).toBeNull()
      }),
    )
  })

  it("refuses all but 3 in 1,000 swaps of two digits", () => {
    let swaps = 0
    let missed = 0
    for (let displayId = 1; displayId < 20_000; displayId += 1) {
      const digits = String(displayId)
      const check = orderCodeOf(displayId).at(-1)
      for (let at = 0; at + 1 < digits.length; at += 1) {
        const [left, right] = [digits[at], digits[at + 1]]
        if (left === right) continue
        swaps += 1
        const swapped = digits.slice(0, at) + right + left + digits.slice(at + 2)
        if (displayIdOf(`OC${swapped}${check}`) !== null) missed += 1
      }
    }
    expect(swaps).toBeGreaterThan(50_000)
    expect(missed / swaps).toBeLessThan(0.003)
  })

  it.each(["", "OC", "OC0", "OC1", "oc1H", "OC01H", "XX1H", "OC99999999999P", "OC1H; drop table"])(
    "does not read %j",
    (text) => {
      expect(displayIdOf(text)).toBeNull()
    },
  )
})
