import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { packFlash, unpackFlash } from "./form-flash"

describe("flash of a form", () => {
  it("comes back as it was", () => {
    const typed = { name: "Lò Thị Mẩy", phone: "0912 345 678", errors: ["street"] }
    expect(unpackFlash(packFlash(typed))).toEqual(typed)
  })

  it("always fits into a cookie and always comes back readable", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 20 }), fc.string({ unit: "grapheme", maxLength: 4_000 })),
        (value) => {
          const packed = packFlash(value)
          expect(packed.length).toBeLessThanOrEqual(3_800)
          expect(unpackFlash(packed)).not.toBeNull()
        },
      ),
      { numRuns: 40 },
    )
  })

  it("cuts the longest text and keeps the others", () => {
    const back = unpackFlash(packFlash({ name: "Vàng A Pó", note: "dài ".repeat(2_000) }))
    expect(back?.name).toBe("Vàng A Pó")
    expect(String(back?.note).startsWith("dài dài")).toBe(true)
  })

  it.each(["", "%%%", "bm90IGpzb24", Buffer.from("[1]").toString("base64url"), "x".repeat(9_000)])(
    "takes %j for nothing",
    (made) => expect(unpackFlash(made)).toBeNull(),
  )
})
