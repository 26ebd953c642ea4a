import { catalogueQuery, type CatalogueFacets } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { chipsOf, facetsView } from "./facets-view"

const none: CatalogueFacets = {
  stars: [],
  groups: [],
  sets: [],
  provinces: [],
  communes: [],
  producers: [],
  legalTypes: [],
  inStock: 0,
  womenLed: 0,
  certified: 0,
}
const names = new Map([["htx-a", "HTX Chè A"]])

describe("facets as lists", () => {
  it("gives names, counts and the address's own words", () => {
    const query = catalogueQuery.parse({ legalTypes: ["household"], provinces: ["15"] })
    const view = facetsView(
      {
        ...none,
        stars: [
          { value: "3", count: 9 },
          { value: "5", count: 1 },
        ],
        legalTypes: [{ value: "cooperative", count: 4 }],
        provinces: [{ value: "19", count: 3 }],
        producers: [{ value: "htx-a", count: 2 }],
      },
      query,
      "vi",
      names,
    )
    expect(view.sao.map((option) => option.value)).toEqual(["5", "3"])
    expect(view.loai).toEqual([
      { value: "hkd", label: "Hộ kinh doanh", count: 0, selected: true },
      { value: "htx", label: "Hợp tác xã", count: 4, selected: false },
    ])
    expect(view.tinh.map((option) => option.label)).toEqual(["Lào Cai", "Thái Nguyên"])
    expect(view.nsx[0]?.label).toBe("HTX Chè A")
  })
  it("offers communes only inside a province", () => {
    const communes = [{ value: "02680", count: 1 }]
    expect(facetsView({ ...none, communes }, catalogueQuery.parse({}), "vi", names).xa).toEqual([])
    expect(
      facetsView({ ...none, communes }, catalogueQuery.parse({ provinces: ["15"] }), "vi", names).xa,
    ).toHaveLength(1)
  })
})

it("names every active filter", () => {
  const query = catalogueQuery.parse({
    certified: true,
    stars: [4],
    priceMin: 50_000,
    womenLed: true,
    producers: ["htx-a"],
  })
  expect(chipsOf(query, "vi", names).map((chip) => chip.label)).toEqual([
    "4 sao",
    "HTX Chè A",
    "≥ 50.000 ₫",
    "Còn chứng nhận OCOP",
    "Phụ nữ làm chủ",
  ])
  expect(chipsOf(query, "en", names)[0]?.label).toBe("4 stars")
})
