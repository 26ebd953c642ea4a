import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { foldKey, foldVietnamese, slugify } from "./text.js"

describe("foldVietnamese", () => {
  it("removes marks and đ, keeps case and punctuation", () => {
    expect(foldVietnamese("Đắk Lắk – Mật ong rừng, đặc sản")).toBe("Dak Lak – Mat ong rung, dac san")
  })

  it("treats composed and decomposed text alike and is idempotent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const once = foldVietnamese(text)
        expect(foldVietnamese(text.normalize("NFD"))).toBe(foldVietnamese(text.normalize("NFC")))
        expect(foldVietnamese(once)).toBe(once)
      }),
    )
  })
})

describe("foldKey", () => {
  it("is one for spellings that differ in case, marks and punctuation", () => {
    expect(foldKey("  Thuỷ  sản – KHÔ (loại 1) ")).toBe("thuy san kho loai 1")
    expect(foldKey("Thủy sản khô, loại 1")).toBe("thuy san kho loai 1")
  })
})

describe("slugify", () => {
  it("makes a handle", () => {
    expect(slugify("Chè Shan tuyết Suối Giàng 100%")).toBe("che-shan-tuyet-suoi-giang-100")
    expect(slugify("Đường thốt nốt")).toBe("duong-thot-not")
    expect(slugify("!!!")).toBe("")
  })

  it("cuts at a word", () => {
    expect(slugify("mot hai ba", 7)).toBe("mot-hai")
    expect(slugify("mot hai ba", 6)).toBe("mot")
    expect(slugify("motdai", 3)).toBe("mot")
  })

  it("only ever gives a–z, 0–9 and inner single dashes within the length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const slug = slugify(text, length)
        expect(slug).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(length)
      }),
    )
  })
})
