import {
  catalogueQuery,
  LAST_PAGE as CONTRACT_LAST_PAGE,
  PAGE_SIZE as CONTRACT_PAGE_SIZE,
} from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseSearchParams, stringifySearchParams } from "~/shared/lib/search-params"
import {
  addressOfQuery,
  LAST_PAGE,
  LIST_KEYS,
  MAX_QUERY,
  PAGE_SIZE,
  queryOfAddress,
  tidyAddress,
  withPage,
  withToggled,
  withValue,
} from "./address"

const read = (search: string) => queryOfAddress(parseSearchParams(search))

describe("address of a browse page", () => {
  it("has the limits of the contract", () => {
    expect([PAGE_SIZE, LAST_PAGE]).toEqual([CONTRACT_PAGE_SIZE, CONTRACT_LAST_PAGE])
    expect(catalogueQuery.safeParse({ q: "x".repeat(MAX_QUERY) }).success).toBe(true)
    expect(catalogueQuery.safeParse({ q: "x".repeat(MAX_QUERY + 1) }).success).toBe(false)
  })

  it("reads every key", () => {
    expect(
      read(
        "?q=ch%C3%A8&sao=4,5&nhom=1&bo=11&tinh=15&xa=02680&nsx=htx-a&loai=htx,hkd&gia=50000-200000&chung-nhan=1&con-hang=1&nu=1&sap-xep=gia-tang&trang=2",
      ),
    ).toEqual({
      q: "chè",
      stars: [4, 5],
      groups: [1],
      sets: [11],
      provinces: ["15"],
      communes: ["02680"],
      producers: ["htx-a"],
      legalTypes: ["cooperative", "household"],
      priceMin: 50000,
      priceMax: 200000,
      inStock: true,
      womenLed: true,
      certified: true,
      sort: "price_asc",
      page: 2,
    })
  })

  it.each([
    ["?sao=1,9,abc", { stars: [] }],
    ["?bo=0,27,3.5,11", { sets: [11] }],
    ["?trang=1000000000", { page: LAST_PAGE }],
    ["?trang=-3", { page: 1 }],
    ["?trang=0", { page: 1 }],
    ["?gia=200000-50000", { priceMin: 50000, priceMax: 200000 }],
    ["?gia=-", { priceMin: null, priceMax: null }],
    ["?gia=99999999999999999999999-", { priceMin: 10_000_000_000 }],
    ["?gia-tu=50000&gia-den=", { priceMin: 50000, priceMax: null }],
    ["?gia-tu=50k&gia-den=", { priceMin: null, priceMax: null }],
    ["?nsx='; DROP TABLE", { producers: [] }],
    ["?q=%00%1Fa%0Ab", { q: "a b" }],
  ])("%s", (address, expected) => expect(read(address)).toMatchObject(expected))

  it("cuts ten thousand characters and five hundred values", () => {
    expect(read(`?q=${"x".repeat(10_000)}`).q).toHaveLength(MAX_QUERY)
    const handles = Array.from({ length: 500 }, (_, i) => `h${i}`).join(",")
    expect(read(`?nsx=${handles}`).producers.length).toBeLessThanOrEqual(50)
  })

  it("always gives a query that the contract accepts", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.stringMatching(/^[0-9,.-]{0,40}$/),
    )
    const keys = fc.constantFrom(
      "q",
      ...LIST_KEYS,
      "gia",
      "gia-tu",
      "con-hang",
      "nu",
      "sap-xep",
      "trang",
      "xyz",
    )
    fc.assert(
      fc.property(fc.dictionary(keys, value), (search) => {
        const query = queryOfAddress(search)
        expect(catalogueQuery.parse(query)).toEqual(query)
      }),
    )
  })

  it("comes back the same through the address line", () => {
    const query = fc.record({
      q: fc.constantFrom("", "chè shan tuyết", "50% & more, xã"),
      stars: fc.subarray([3, 4, 5] as const).map((stars) => [...stars]),
      groups: fc.subarray([1, 2, 6]),
      sets: fc.subarray([1, 11, 26]),
      provinces: fc.subarray(["15", "19"]),
      communes: fc.subarray(["02680"]),
      producers: fc.subarray(["htx-a", "ho-b"]),
      legalTypes: fc.subarray(["cooperative", "enterprise"] as const).map((types) => [...types]),
      priceMin: fc.option(fc.nat(1000)),
      priceMax: fc.option(fc.integer({ min: 1000, max: 9000 })),
      inStock: fc.boolean(),
      womenLed: fc.boolean(),
      sort: fc.constantFrom("relevance", "newest", "name_asc" as const),
      certified: fc.boolean(),
      page: fc.integer({ min: 1, max: LAST_PAGE }),
    })
    fc.assert(
      fc.property(query, (asked) => {
        expect(read(stringifySearchParams(addressOfQuery(asked as never)))).toEqual(asked)
      }),
    )
  })
})

describe("changes of the address", () => {
  it("toggles a value and starts over on page one", () => {
    const search = { q: "chè", sao: "4", trang: "3" }
    expect(withToggled(search, "sao", "5")).toEqual({ q: "chè", sao: "4,5" })
    expect(withToggled(search, "sao", "4")).toEqual({ q: "chè" })
  })
  it("leaves the communes with their province", () => {
    expect(withToggled({ tinh: "15", xa: "02680" }, "tinh", "15")).toEqual({})
  })
  it("sets, removes and turns pages", () => {
    expect(withValue({ q: "a", trang: "2" }, "sap-xep", "moi")).toEqual({ q: "a", "sap-xep": "moi" })
    expect(withValue({ q: "a", nu: "1" }, "nu", "")).toEqual({ q: "a" })
    expect(withPage({ q: "a", trang: "2", utm: "x" }, 3)).toEqual({ q: "a", trang: "3" })
    expect(withPage({ q: "a", trang: "2" }, 1)).toEqual({ q: "a" })
  })
  it("tidies what others added", () => {
    expect(tidyAddress({ q: " a ", utm_source: "x", sao: "4,4,1" })).toEqual({ q: "a", sao: "4" })
  })
})
