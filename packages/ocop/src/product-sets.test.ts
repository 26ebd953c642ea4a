import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findProductSet } from "./find-product-set.js"
import { productGroupOf, productGroups, productSets } from "./product-sets.js"
import { foldVietnamese } from "./text.js"

describe("product sets", () => {
  it("are the 26 of Annex I in six groups, each in a known group", () => {
    expect(productGroups.map((group) => group.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(productSets.map((set) => set.number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
    const sizes = productGroups.map(
      (group) => productSets.filter((set) => productGroupOf(set) === group).length,
    )
    expect(sizes).toEqual([13, 4, 3, 2, 3, 1])
    expect(new Set(productSets.map((set) => set.slugVi)).size).toBe(26)
  })

  it("ask for age with alcohol only", () => {
    expect(productSets.filter((set) => set.ageRestricted).map((set) => set.number)).toEqual([14, 15])
  })

  it("have no group for a number that is no set", () => {
    expect(productGroupOf(27)).toBeNull()
    expect(productGroupOf(13)?.key).toBe("food")
  })
})

describe("findProductSet", () => {
  const noise = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => foldVietnamese(text),
    (text: string) => text.normalize("NFD"),
    (text: string) => text.replace(/,/g, " -"),
    (text: string) => `  ${text.replace(/ /g, "  ")}. `,
    (text: string) => `Bộ sản phẩm: ${text}`,
    (text: string) => `Bộ ${text}`,
  )

  it("finds every official name however it is written", () => {
    fc.assert(
      fc.property(fc.constantFrom(...productSets), fc.array(noise, { maxLength: 2 }), (set, changes) => {
        const written = changes.reduce((text, change) => change(text), set.nameVi)
        fc.pre(!/^Bộ.*Bộ/i.test(written))
        expect(findProductSet(written)?.set?.number).toBe(set.number)
      }),
    )
  })

  it.each([
    ["Chế biến từ thịt, thuỷ sản, trứng và sữa", 8],
    ["7. Chế biến từ rau, củ, quả, hạt", 7],
    ["Sản phẩm chế biến từ rau, củ quả", 7],
    ["mat ong", 4],
    ["Cà phê", 13],
    ["Bộ 14", 14],
    ["26", 26],
    ["Rượu", 15],
    ["Fresh meat, fish, eggs & milk", 2],
  ])("reads %s as set %i", (text, number) => {
    expect(findProductSet(text)?.set?.number).toBe(number)
  })

  it.each([
    ["thực phẩm", "food"],
    ["NHÓM II. ĐỒ UỐNG", "beverages"],
    ["Nhóm 3: Dược liệu và sản phẩm từ dược liệu", "medicinal"],
    ["Thảo dược", "medicinal"],
    ["thu cong my nghe", "handicraft"],
    ["sinh vật cảnh", "ornamental"],
    ["Du lịch", "tourism"],
  ])("reads %s as the bare group %s", (text, key) => {
    const match = findProductSet(text)
    expect(match?.group.key).toBe(key)
    expect(match?.set).toBeNull()
  })

  it.each(["", "   ", "chế biến", "0", "27", "khác", "=cmd|' /C calc'!A0"])("does not guess %j", (text) => {
    expect(findProductSet(text)).toBeNull()
  })

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const match = findProductSet(text)
        if (match?.set) expect(productGroupOf(match.set)).toBe(match.group)
      }),
    )
    // Long random texts take some seconds on a busy machine.
  }, 30_000)
})
