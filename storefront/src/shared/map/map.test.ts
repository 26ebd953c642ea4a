import { province, provinces } from "@ocop/places/provinces"
import { describe, expect, it } from "vitest"
import { fineOutline } from "./fine-outline"
import { hoangSa, truongSa } from "./islands"
import { coarseOutline } from "./outline"
import { isOnMap, MAP_HEIGHT, MAP_WIDTH, outlinePath, project, ringPoints } from "./projection"

const inside = (ring: ReturnType<typeof ringPoints>, { lng, lat }: { lng: number; lat: number }) => {
  let found = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]]
    if (!a || !b || a.lat > lat === b.lat > lat) continue
    if (lng < ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat) + a.lng) found = !found
  }
  return found
}

describe("the bundled map", () => {
  it("shows Hoàng Sa and Trường Sa inside its frame", () => {
    expect(hoangSa.length).toBeGreaterThan(3)
    expect(truongSa.length).toBeGreaterThan(3)
    for (const island of [...hoangSa, ...truongSa]) {
      expect(isOnMap(island)).toBe(true)
      const { x, y } = project(island)
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(MAP_WIDTH)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(MAP_HEIGHT)
    }
  })

  it("puts inland cities on the mainland and the sea outside", () => {
    for (const outline of [coarseOutline, fineOutline]) {
      const mainland = ringPoints(outline[0] ?? "")
      for (const code of ["01", "15", "66", "92"]) {
        const middle = province(code)?.centroid
        expect(middle && inside(mainland, middle), code).toBe(true)
      }
      expect(inside(mainland, { lat: 14, lng: 112 })).toBe(false)
      expect(inside(mainland, { lat: 18, lng: 102.6 })).toBe(false)
    }
  })

  it("has room for every province", () => {
    expect(provinces.every(({ centroid }) => isOnMap(centroid))).toBe(true)
  })

  it("keeps the picture in the page small", () => {
    expect(outlinePath(coarseOutline).length).toBeLessThan(2_500)
  })

  it("leaves out coordinates that are not in Vietnam", () => {
    expect(isOnMap({ lat: 0, lng: 0 })).toBe(false)
    expect(isOnMap({ lat: 105.8, lng: 21 })).toBe(false)
    expect(isOnMap({ lat: Number.NaN, lng: 105 })).toBe(false)
  })
})
