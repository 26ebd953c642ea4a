import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { distanceBand } from "./distance-band.js"
import {
  province,
  provinceBySlug,
  provinceFullName,
  provinces,
  provinceTypeAt,
  regions,
} from "./provinces.js"

describe("provinces", () => {
  it("are 34 with unique codes, slugs and a known region, on the map of Vietnam", () => {
    expect(provinces).toHaveLength(34)
    expect(new Set(provinces.map((entry) => entry.code)).size).toBe(34)
    expect(new Set(provinces.map((entry) => entry.slug)).size).toBe(34)
    const known = regions.map((region) => region.key)
    for (const { centroid, region, slug } of provinces) {
      expect(known).toContain(region)
      expect(slug).toMatch(/^[a-z-]+$/)
      expect(centroid.lat > 8 && centroid.lat < 23.5 && centroid.lng > 102 && centroid.lng < 110).toBe(true)
    }
  })

  it("know that Đồng Nai became a city on 30/04/2026", () => {
    expect(provinceTypeAt("75", new Date("2026-04-29T16:59:59Z"))).toBe("tỉnh")
    expect(provinceTypeAt("75", new Date("2026-04-29T17:00:00Z"))).toBe("thành phố")
    expect(provinces.filter((entry) => entry.type === "thành phố")).toHaveLength(7)
    expect(provinceTypeAt("99", new Date("2026-01-01"))).toBeNull()
  })

  it("are found by code and slug, and null is given for others", () => {
    expect(province("15")?.nameVi).toBe("Lào Cai")
    expect(provinceBySlug("ho-chi-minh")?.nameVi).toBe("TP. Hồ Chí Minh")
    expect(province("1")).toBeNull()
    expect(provinces.map(provinceFullName)).toContain("Thành phố Hồ Chí Minh")
  })
})

describe("distanceBand", () => {
  it.each([
    ["15", "02989", "15", "02989", "same_commune"],
    ["15", "02989", "15", "02953", "same_province"],
    ["15", null, "15", null, "same_province"],
    ["15", null, "12", null, "same_region"],
    ["15", null, "01", null, "neighbour_region"],
    ["15", null, "96", null, "far"],
  ])("%s/%s → %s/%s is %s", (from, fromCommune, to, toCommune, band) => {
    expect(distanceBand(from, fromCommune, to, toCommune)).toBe(band)
  })

  it("is null for an unknown province", () => {
    expect(distanceBand("99", null, "15", null)).toBeNull()
  })

  it("is the same in both directions", () => {
    const place = fc.constantFrom(...provinces.map((entry) => entry.code))
    const commune = fc.constantFrom(null, "02989", "02953")
    fc.assert(
      fc.property(place, commune, place, commune, (from, fromCommune, to, toCommune) => {
        expect(distanceBand(from, fromCommune, to, toCommune)).toBe(
          distanceBand(to, toCommune, from, fromCommune),
        )
      }),
    )
  })
})
