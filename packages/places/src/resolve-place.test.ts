import fc from "fast-check"
import { describe, expect, it } from "vitest"
import reported from "../fixtures/place-texts.json" with { type: "json" }
import { commune, communeFullName, communes, oldDistricts } from "./communes.js"
import { foldPlace } from "./fold.js"
import { province, provinceFullName } from "./provinces.js"
import { resolvePlace } from "./resolve-place.js"

const read = (text: string, provinceHint?: string) => {
  const result = resolvePlace(text, { provinceHint })
  return result.ok ? [result.province.nameVi, result.commune?.nameVi ?? null, result.precision] : result.code
}

describe("resolvePlace on reported recognition lists", () => {
  it("finds the province of today in at least 99 % of the texts", () => {
    const wrong = reported.filter(({ text, province: now }) => {
      const result = resolvePlace(text)
      return !(result.ok && result.province.nameVi === now)
    })
    expect(reported.length).toBeGreaterThan(50)
    expect(wrong.length / reported.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.01)
  })
})

describe("resolvePlace", () => {
  it.each([
    ["xã Bảo Hà, huyện Bảo Yên, tỉnh Lào Cai", ["Lào Cai", "Bảo Hà", "commune"]],
    ["Xã Bảo Hà, tỉnh Lào Cai", ["Lào Cai", "Bảo Hà", "commune"]],
    ["xa bao ha huyen bao yen tinh lao cai", ["Lào Cai", "Bảo Hà", "commune"]],
    ["  LÀO CAI ,  Bảo Yên,Bảo Hà ", ["Lào Cai", "Bảo Hà", "commune"]],
    ["Xã Bảo Hà - Huyện Bảo Yên - Tỉnh Lào Cai", ["Lào Cai", "Bảo Hà", "commune"]],
    ["TT. Phố Ràng, H. Bảo Yên, Lào Cai", ["Lào Cai", "Bảo Yên", "commune"]],
    ["thị trấn Dương Đông, huyện Phú Quốc, tỉnh Kiên Giang", ["An Giang", "Phú Quốc", "commune"]],
    ["phường 01, quận 5, HCM", ["TP. Hồ Chí Minh", "Chợ Quán", "commune"]],
    ["P1, TP Vĩnh Long", ["Vĩnh Long", "Long Châu", "commune"]],
    ["xã Tân Cương, TP.Thái Nguyên", ["Thái Nguyên", "Tân Cương", "commune"]],
    ["xa Ky Anh huyen Ky Anh tinh Ha Tinh", ["Hà Tĩnh", "Kỳ Anh", "commune"]],
    ["huyện Lý Sơn, Quảng Ngãi", ["Quảng Ngãi", "Lý Sơn", "commune"]],
    ["xã Ea H'leo, Daklak, Việt Nam", ["Đắk Lắk", "Ea H’Leo", "commune"]],
    ["Sa Pa, Lào Cai", ["Lào Cai", null, "district"]],
    ["Sa Pa Lào Cai", ["Lào Cai", null, "district"]],
    ["huyện Quan Hóa, Thanh Hóa", ["Thanh Hóa", null, "district"]],
    ["Quan Hoa, Thanh Hoa", ["Thanh Hóa", null, "district"]],
    ["tỉnh Bắc Kạn", ["Thái Nguyên", null, "province"]],
    ["tỉnh Bà Rịa - Vũng Tàu", ["TP. Hồ Chí Minh", null, "province"]],
    ["tỉnh Cà Mau (Bạc Liêu cũ)", ["Cà Mau", null, "province"]],
    ["TP. Huế, tỉnh Thừa Thiên Huế", ["Huế", null, "province"]],
    ["tinh ha tinh", ["Hà Tĩnh", null, "province"]],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ["", "empty"],
    [" , ; ", "empty"],
    ["x".repeat(501), "too_long"],
    ["tỉnh Xyz", "unknown_province"],
    ["không đâu cả", "unknown_place"],
    ["huyện Châu Thành", "ambiguous_place"],
    ["huyện Bảo Yên, tỉnh An Giang", "place_conflict"],
    ["tỉnh Lào Cai, tỉnh An Giang", "place_conflict"],
  ])("refuses %j as %s", (text, code) => {
    expect(read(text)).toBe(code)
  })
})

describe("resolvePlace in general", () => {
  it("uses the hint only where the text names no province", () => {
    expect(read("huyện Châu Thành", "Trà Vinh")).toEqual(["Vĩnh Long", null, "district"])
    expect(read("xã Bảo Hà, Lào Cai", "91")).toEqual(["Lào Cai", "Bảo Hà", "commune"])
    expect(read("huyện Châu Thành", "nowhere")).toBe("ambiguous_place")
  })

  it("offers every commune of a district instead of choosing one", () => {
    const result = resolvePlace("thị xã Sa Pa, tỉnh Lào Cai")
    expect(result.ok && result.commune).toBeNull()
    expect(result.ok && result.candidates.length).toBeGreaterThan(3)
    expect(result.ok && result.candidates.every((code) => commune(code)?.provinceCode === "15")).toBe(true)
  })

  it("finds every commune of today by its present address, with or without marks", () => {
    fc.assert(
      fc.property(fc.constantFrom(...communes), fc.boolean(), (entry, marks) => {
        const home = province(entry.provinceCode)
        const written = [communeFullName(entry), home ? provinceFullName(home) : ""]
        const result = resolvePlace((marks ? written : written.map(foldPlace)).join(", "))
        expect(result.ok && result.province.code).toBe(entry.provinceCode)
        expect(result.ok && result.candidates).toContain(entry.code)
        if (marks) expect(result.ok && result.commune?.code).toBe(entry.code)
      }),
      { numRuns: 400 },
    )
  })

  it("finds where every old ward went by its three-level address", () => {
    fc.assert(
      fc.property(fc.constantFrom(...oldDistricts), fc.nat(), (district, pick) => {
        const ward = district.wards[pick % district.wards.length]
        if (!ward) return
        const old = district.oldProvince
        const text = `${ward.type} ${ward.nameVi}, ${district.type} ${district.nameVi}, ${old.type} ${old.nameVi}`
        const result = resolvePlace(text)
        // The data knows a few wards and districts in two spellings ("Yên Hoà", "Yên Hòa"; "Tuy Hòa", "Tuy Hoà"):
        // neither is guessed. Names that differ in a tone ("Hoằng Phụ", "Hoằng Phú") are two places.
        const spellings = oldDistricts
          .filter(
            (other) =>
              other.key === district.key && other.type === district.type && other.oldProvince.key === old.key,
          )
          .flatMap(({ wards }) => wards)
          .filter((other) => other.type === ward.type && other.key === ward.key)
        const possible = spellings.flatMap((other) => other.communes)
        const candidates = result.ok ? result.candidates : []
        expect(result.ok && result.province.code).toBe(old.provinceCode)
        expect(candidates).toEqual(expect.arrayContaining([...ward.communes]))
        expect(candidates.filter((code) => !possible.includes(code))).toEqual([])
        if (spellings.length === 1) expect(candidates).toHaveLength(ward.communes.length)
        expect(result.ok && result.commune !== null).toBe(candidates.length === 1)
      }),
      { numRuns: 400 },
    )
  })

  it("never throws, and a commune always lies in the province given", () => {
    const word = fc.constantFrom(
      "xã",
      "huyện",
      "tỉnh",
      "TP.",
      "P.",
      "Lào Cai",
      "Sa Pa",
      "5",
      ",",
      " - ",
      "(",
      "An",
      "Biên",
      "cũ",
    )
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(word, { maxLength: 9 }).map((list) => list.join(" ")),
    )
    fc.assert(
      fc.property(text, (written) => {
        const result = resolvePlace(written)
        if (!result.ok) return
        expect(result.commune !== null).toBe(result.precision === "commune")
        for (const code of result.candidates) expect(commune(code)?.provinceCode).toBe(result.province.code)
      }),
      { numRuns: 500 },
    )
  })
})
