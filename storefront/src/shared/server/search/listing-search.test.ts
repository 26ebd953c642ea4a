import { catalogueQuery } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filtersOf, joined } from "./filters"
import { cleanQuery } from "~/shared/catalogue/address"
import { answersOf } from "./calls"
import { facetsOf, pagesOf, planListingSearch, planNear } from "./listing-search"
import { meaningOf, plainQuery } from "./meaning"

const NOW = 1_795_000_000
const ask = (part: object) => catalogueQuery.parse(part)
/** Without words all questions go in one call. */
const plan = (query: ReturnType<typeof ask>) => {
  const { calls, countedBy } = planListingSearch(query, "listing_1", NOW)
  return { questions: calls[0]?.queries ?? [], countedBy }
}

describe("goods with a certificate in force", () => {
  const live = `starFrom <= ${NOW} AND starUntil > ${NOW}`
  it("are filtered by the period of the star, whatever the star", () => {
    expect(filtersOf(ask({ certified: true }), NOW).get("certified")).toBe(live)
    expect(filtersOf(ask({}), NOW).has("certified")).toBe(false)
  })
  it("are counted from the stars, without a question more", () => {
    const plain = planListingSearch(ask({}), "listing_1", NOW)
    const certified = planListingSearch(ask({ certified: true }), "listing_1", NOW)
    expect(plain.calls[0]?.queries).toHaveLength(2)
    expect(certified.calls[0]?.queries).toHaveLength(2)
    const answers = [{ hits: [] }, { hits: [], facetDistribution: { star: { "3": 7, "4": 5, "0": 9 } } }]
    expect(facetsOf(plain, answers as never).certified).toBe(12)
    expect(facetsOf(plain, answers as never, [4]).certified).toBe(5)
  })
})

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

describe("queries of a browse page", () => {
  it("asks twice without filters: once for all, once for live stars", () => {
    const { questions } = plan(ask({}))
    expect(questions).toHaveLength(2)
    expect(questions[0]?.facets).not.toContain("star")
    expect(questions[1]).toMatchObject({
      facets: ["star"],
      limit: 0,
      filter: [`starFrom <= ${NOW} AND starUntil > ${NOW}`],
    })
  })
  it("counts a facet without its own filter and with all others", () => {
    const { questions, countedBy } = plan(ask({ stars: [5], sets: [11] }))
    const sets = questions[countedBy.get("sets") ?? -1]
    expect(sets?.facets).toEqual(["set"])
    expect(sets?.filter).toEqual([`star IN [5] AND starFrom <= ${NOW} AND starUntil > ${NOW}`])
    expect(questions[countedBy.get("stars") ?? -1]?.filter[0]).toBe("set IN [11]")
    expect(questions[0]?.filter).toHaveLength(2)
  })
  it("counts provinces without the communes chosen in them", () => {
    const { questions, countedBy } = plan(ask({ provinces: ["15"], communes: ["02680"] }))
    expect(questions[countedBy.get("provinces") ?? -1]?.filter).toEqual([])
    expect(questions[countedBy.get("communes") ?? -1]?.filter).toEqual(['provinceCode IN ["15"]'])
  })
  it("turns pages and asks nothing more for short lists", () => {
    expect(plan(ask({ page: 3 })).questions[0]?.offset).toBe(48)
    const { calls } = planListingSearch(ask({}), "l", NOW, { facets: false, limit: 6 })
    expect(calls.flatMap((call) => call.queries)).toHaveLength(1)
  })
})

/** Words of filters among anything else, quotes and the engine's own language included. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        "5 sao",
        "dưới 200k",
        "gần Sa Pa",
        "htx",
        '" OR star > 0 OR "',
        "'; DROP TABLE product;--",
        "🍯",
      ),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(" "))

describe("queries with words", () => {
  const meant = (part: object) => {
    const query = ask(part)
    const meaning = meaningOf(query)
    if (!meaning) throw new Error("no words")
    return { query, meaning, ...planListingSearch(query, "l", NOW, { meaning }) }
  }
  it("asks each count as one federation of readings, in the marks that were meant", () => {
    const { calls, countedBy } = meant({ q: "traf shan tuyeets" })
    expect(calls).toHaveLength(2)
    expect(calls[0]?.federation).toMatchObject({ offset: 0, limit: 24 })
    expect(calls[0]?.queries.every(({ federationOptions }) => (federationOptions?.weight ?? 0) > 0)).toBe(
      true,
    )
    expect(calls[0]?.queries.map(({ q }) => q)).toContain("trà shan tuyết")
    expect(calls[1]?.queries).toMatchObject([{ limit: 0, facets: ["star"] }])
    expect(countedBy.get("stars")).toBe(1)
  })
  it("makes filters of what the words ask for, and counts each facet without them", () => {
    const { calls, countedBy } = meant({ q: "trà 5 sao dưới 200k gần Sa Pa" })
    expect(calls[0]?.queries[0]?.filter).toEqual([
      `star IN [5] AND starFrom <= ${NOW} AND starUntil > ${NOW}`,
      expect.stringMatching(/^placeCodes IN \["\d{5}", "\d{5}"/),
      "price <= 200000",
    ])
    // The first answer is that of the federation, the counts follow in their own call.
    const counting = (kind: "provinces" | "stars") => calls[1]?.queries[(countedBy.get(kind) ?? 0) - 1]
    expect(counting("provinces")?.filter).toHaveLength(2)
    expect(counting("stars")?.filter).toContain("price <= 200000")
  })
  it("lets what was chosen by hand win over the words", () => {
    const { meaning, calls } = meant({ q: "trà 5 sao ở Hà Giang", stars: [3], provinces: ["08"] })
    expect(meaning.filters).toEqual({})
    expect(calls[0]?.queries[0]?.filter[0]).toMatch(/^star IN \[3\]/)
  })
  it("counts by the readings that find all, in one call where that is a single one", () => {
    const one = meant({ q: "mật ong", stars: [4], inStock: true })
    expect(one.meaning.count).toHaveLength(1)
    expect(one.calls).toHaveLength(2)
    expect(one.calls[1]?.queries.map(({ facets }) => facets)).toEqual([["star"], ["inStock"]])
    const many = meant({ q: "rice noodles", stars: [4], inStock: true })
    expect(many.meaning.count.length).toBeGreaterThan(1)
    expect(many.calls).toHaveLength(3)
    expect(many.calls.every((call) => call.federation !== undefined)).toBe(true)
  })
  it("gives the fallback search the same in plain filters", () => {
    const { query, meaning } = meant({ q: "honey 4 sao dưới 100k" })
    expect(plainQuery(query, meaning)).toMatchObject({ q: "mật ong", stars: [4], priceMax: 100_000 })
  })
  it("builds safe queries from anything", () => {
    fc.assert(
      fc.property(hostile, (q) => {
        const query = { ...ask({}), q: cleanQuery(q) }
        const meaning = meaningOf(query)
        const calls = [
          ...planListingSearch(query, "l", NOW, { meaning }).calls,
          ...(meaning ? planNear(query, "l", NOW, { meaning, limit: 12 }) : []),
        ]
        for (const { queries } of calls) {
          expect(queries.length).toBeLessThanOrEqual(32)
          for (const { filter } of queries)
            for (const part of filter) expect(part).toMatch(/^[\w .<>=,[\]"&-]*$/)
        }
      }),
      { numRuns: 300 },
    )
  })
  it("asks for near listings in a call of its own", () => {
    const { query, meaning } = meant({ q: "mật ong rừng U Minh" })
    const [call] = planNear(query, "l", NOW, { meaning, limit: 5 })
    expect(call?.federation?.limit).toBe(5)
    expect(call?.queries.length).toBeGreaterThan(1)
  })
})

describe("answers", () => {
  it("are read from a federation as from a query", () => {
    const facets = { star: { "4": 2 } }
    expect(
      answersOf({ hits: [1], estimatedTotalHits: 7, facetsByIndex: { l: { distribution: facets } } }),
    ).toEqual([{ hits: [1], estimatedTotalHits: 7, facetDistribution: facets }])
    expect(answersOf({})).toBeNull()
  })
  it("are combined by facet", () => {
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
