import { describe, expect, it } from "vitest"
import {
  commune,
  communeFullName,
  communes,
  communesOf,
  oldDistricts,
  oldNamesOf,
  oldProvinces,
} from "./communes.js"
import { province, provinces } from "./provinces.js"

describe("communes", () => {
  it("are 3,321 in 34 provinces with unique codes and slugs", () => {
    expect(communes).toHaveLength(3321)
    expect(new Set(communes.map((entry) => entry.code)).size).toBe(3321)
    expect(new Set(communes.map((entry) => `${entry.provinceCode}/${entry.slug}`)).size).toBe(3321)
    expect(communes.every((entry) => province(entry.provinceCode) !== null)).toBe(true)
    expect(communes.filter((entry) => entry.type === "đặc khu")).toHaveLength(13)
  })

  it("agree with the published numbers of the provinces", () => {
    const wards = (code: string) => communesOf(code).filter((entry) => entry.type === "phường").length
    expect([communesOf("15").length, wards("15")]).toEqual([99, 10])
    expect([communesOf("19").length, wards("19")]).toEqual([92, 15])
    expect([communesOf("92").length, wards("92")]).toEqual([103, 31])
    expect([communesOf("12").length, wards("12")]).toEqual([38, 2])
    expect(communesOf("99")).toEqual([])
  })

  it("keep their old names", () => {
    const entry = commune("02989")
    expect(entry && communeFullName(entry)).toBe("Xã Bảo Hà")
    expect(oldNamesOf("02989")).toContainEqual({
      ward: "Xã Cam Cọn",
      district: "Huyện Bảo Yên",
      province: "Tỉnh Lào Cai",
    })
    expect(oldNamesOf("99999")).toEqual([])
    expect(commune("99999")).toBeNull()
  })
})

describe("old units", () => {
  it("are 63 provinces that cover the 34 of today", () => {
    expect(oldProvinces).toHaveLength(63)
    expect(new Set(oldProvinces.map((entry) => entry.provinceCode)).size).toBe(provinces.length)
  })

  it("lead only to communes of the province into which theirs went", () => {
    const astray = oldDistricts.flatMap((district) =>
      district.wards
        .flatMap((ward) => ward.communes)
        .filter((code) => commune(code)?.provinceCode !== district.oldProvince.provinceCode),
    )
    expect(astray).toEqual([])
    expect(oldDistricts.length).toBeGreaterThan(690)
  })
})
