import { producerQuery } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addressOfQuery, queryOfAddress } from "./address"

describe("address of the producers' list", () => {
  it("reads every key", () => {
    expect(
      queryOfAddress({ q: " chè  shan ", tinh: "15,xx,19,15", loai: "htx,hkd,zzz", nu: "1", trang: "2" }),
    ).toEqual({
      q: "chè shan",
      provinces: ["15", "19"],
      legalTypes: ["cooperative", "household"],
      womenLed: true,
      page: 2,
    })
  })

  it("always asks what the contract accepts, and comes back the same", () => {
    const keys = fc.constantFrom("q", "tinh", "loai", "nu", "trang", "x")
    fc.assert(
      fc.property(fc.dictionary(keys, fc.string({ unit: "binary", maxLength: 300 })), (search) => {
        const query = queryOfAddress(search)
        expect(producerQuery.parse(query)).toEqual(query)
        expect(queryOfAddress(addressOfQuery(query))).toEqual(query)
      }),
    )
  })
})
