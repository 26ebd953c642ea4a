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

  it("refuses two swapped digits", () => {
    fc.assert(
      fc.property(number, fc.nat(), (displayId, at) => {
        const digits = String(displayId)
        const position = at % Math.max(1, digits.length - 1)
        const [left, right] = [digits[position], digits[position + 1]]
        fc.pre(right !== undefined && left !== right)
        const swapped = digits.slice(0, position) + right + left + digits.slice(position + 2)
        expect(displayIdOf(`OC${swapped}${orderCodeOf(displayId).at(-1)}`)).toBeNull()
      }),
    )
  })

  it.each(["", "OC", "OC0", "OC1", "oc1H", "OC01H", "XX1H", "OC99999999999P", "OC1H; drop table"])(
    "does not read %j",
    (text) => {
      expect(displayIdOf(text)).toBeNull()
    },
  )
})
