import { catalogueQuery } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { filtersOf, joined } from "./filters"
import { facetsOf, pagesOf, planListingSearch } from "./listing-search"

const NOW = 1_795_000_000
const ask = (part: object) => catalogueQuery.parse(part)

describe("filters", () => {
  it("adds the period to every filter on stars", () => {
    expect(filtersOf(ask({ stars: [4, 5] }), NOW).get("stars")).toBe(
      `star IN [4, 5] AND starFrom <= ${NOW} AND starUntil > ${NOW}`,
    )
  })
  it("writes each kind", () => {
    const query = ask({
      provinces: ["15"],
      producers: ["a"],
      priceMin: 5,
      inStock: true,
      legalTypes: ["household"],
    })
    expect(joined(filtersOf(query, NOW))).toEqual([
      'provinceCode IN ["15"]',
      'producer.handle IN ["a"]',
      'producer.legalType IN ["household"]',
      "price >= 5",
      "inStock = true",
    ])
  })
  it("cannot be broken out of", () => {
    const query = { ...ask({}), producers: ['x" OR star > 0 OR "'] }
    expect(joined(filtersOf(query, NOW))).toEqual(['producer.handle IN ["x\\" OR star > 0 OR \\""]'])
  })
})

describe("questions of a browse page", () => {
  it("asks twice without filters: once for all, once for live stars", () => {
    const { questions } = planListingSearch(ask({}), "listing_1", NOW)
    expect(questions).toHaveLength(2)
    expect(questions[0]?.facets).not.toContain("star")
    expect(questions[1]).toMatchObject({
      facets: ["star"],
      limit: 0,
      filter: [`starFrom <= ${NOW} AND starUntil > ${NOW}`],
    })
  })
  it("counts a facet without its own filter and with all others", () => {
    const { questions, countedBy } = planListingSearch(ask({ stars: [5], sets: [11] }), "listing_1", NOW)
    const sets = questions[countedBy.get("sets") ?? -1]
    expect(sets?.facets).toEqual(["set"])
    expect(sets?.filter).toEqual([`star IN [5] AND starFrom <= ${NOW} AND starUntil > ${NOW}`])
    expect(questions[countedBy.get("stars") ?? -1]?.filter[0]).toBe("set IN [11]")
    expect(questions[0]?.filter).toHaveLength(2)
  })
  it("counts provinces without the communes chosen in them", () => {
    const { questions, countedBy } = planListingSearch(
      ask({ provinces: ["15"], communes: ["02680"] }),
      "l",
      NOW,
    )
    expect(questions[countedBy.get("provinces") ?? -1]?.filter).toEqual([])
    expect(questions[countedBy.get("communes") ?? -1]?.filter).toEqual(['provinceCode IN ["15"]'])
  })
  it("turns pages and asks nothing more for short lists", () => {
    expect(planListingSearch(ask({ page: 3 }), "l", NOW).questions[0]?.offset).toBe(48)
    expect(planListingSearch(ask({}), "l", NOW, { facets: false, limit: 6 }).questions).toHaveLength(1)
  })
})

describe("answers", () => {
  it("are put together again by facet", () => {
    const search = planListingSearch(ask({ stars: [5] }), "l", NOW)
    const facets = facetsOf(search, [
      { hits: [], facetDistribution: { set: { "11": 2, "3": 7 }, inStock: { true: 4, false: 1 } } },
      { hits: [], facetDistribution: { star: { "0": 9, "4": 3, "5": 1 } } },
    ])
    expect(facets.sets).toEqual([
      { value: "3", count: 7 },
      { value: "11", count: 2 },
    ])
    expect(facets.stars).toEqual([
      { value: "4", count: 3 },
      { value: "5", count: 1 },
    ])
    expect(facets.inStock).toBe(4)
    expect(facets.womenLed).toBe(0)
  })
  it("have at least one page and never more than can be turned to", () => {
    expect([pagesOf(0), pagesOf(24), pagesOf(25), pagesOf(1_000_000)]).toEqual([1, 1, 2, 40])
  })
})
