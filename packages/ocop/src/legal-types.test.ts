import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { legalTypeFromText, producerCoreName } from "./legal-types.js"
import { listingKey, producerKey } from "./listing-key.js"

describe("legalTypeFromText", () => {
  it.each([
    ["HTX", "cooperative"],
    ["tht", "cooperative_group"],
    ["DN", "enterprise"],
    ["HKD", "household"],
    ["Hợp tác xã Nông nghiệp Tân Dân", "cooperative"],
    ["HTX Bưởi Múc Thái Niên", "cooperative"],
    ["TỔ HỢP TÁC nuôi ong", "cooperative_group"],
    ["Công ty TNHH MTV An Sinh", "enterprise"],
    ["Chi nhánh Công ty CP Trà Than Uyên", "enterprise"],
    ["Hộ kinh doanh (xã Bảo Hà)", "household"],
    ["Cơ sở sản xuất nước mắm", "household"],
    ["cooperative group", "cooperative_group"],
    ["cooperative_group", "cooperative_group"],
  ])("%s is %s", (text, key) => {
    expect(legalTypeFromText(text)?.key).toBe(key)
  })

  it.each(["", "Hồ Tiêu Phú Quốc", "Nhà hàng (thành phố Lào Cai)", "Hoa Ban Food", "Tổ yến Sào"])(
    "%j does not say",
    (text) => {
      expect(legalTypeFromText(text)).toBeNull()
    },
  )
})

describe("producerCoreName", () => {
  it.each([
    ["Công ty TNHH MTV Trà Phìn Hồ", "Trà Phìn Hồ"],
    ["CÔNG TY CỔ PHẦN Phong Hải Lào Cai", "Phong Hải Lào Cai"],
    ["Công ty TNHH một thành viên An", "An"],
    ["HTX Nông nghiệp Tân Dân", "Nông nghiệp Tân Dân"],
    ["Hợp tác xã: Minh Ngọc", "Minh Ngọc"],
    ["Hộ kinh doanh (xã Bảo Hà)", "(xã Bảo Hà)"],
    ["Tổ hợp tác", "Tổ hợp tác"],
    ["Hồ Tiêu Phú Quốc", "Hồ Tiêu Phú Quốc"],
    ["", ""],
  ])("%s → %s", (name, core) => {
    expect(producerCoreName(name)).toBe(core)
  })

  it("never loses a name that has letters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("", "HTX ", "Công ty TNHH ", "Hộ "),
        (text, form) => {
          const name = form + text
          expect(producerCoreName(name) !== "").toBe(name.trim() !== "")
        },
      ),
    )
  })
})

describe("listingKey", () => {
  it("is the same for the spellings of two lists", () => {
    expect(listingKey("Nấm hương khô", "HTX Minh Ngọc", "15")).toBe(
      listingKey("NẤM HƯƠNG  KHÔ.", "Hợp tác xã Minh Ngọc", "15"),
    )
  })

  it("keeps producers, products and provinces apart", () => {
    const keys = [
      listingKey("Nấm", "HTX Minh Ngọc", "15"),
      listingKey("Nấm", "Công ty TNHH Minh Ngọc", "15"),
      listingKey("Nấm", "HTX Minh Ngọc", "12"),
      listingKey("Nấm hương", "HTX Minh Ngọc", "15"),
      listingKey("hương", "HTX Minh Ngọc Nấm", "15"),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("cannot be forged by a name that contains the separator", () => {
    expect(listingKey("b|c", "HTX a", "15")).toBe("15|htx|a|b c")
    expect(producerKey("a|b", "15")).toBe("15||a b")
  })
})
