import { priceSpellings, weightSpellings } from "@ocop/typed-values/testing"
import { describe, expect, it } from "vitest"
import { collect } from "./testing/collect.js"

describe("every spelling of a number", () => {
  const read = async (heading: string, typed: string) => {
    const { rows } = await collect(`Tên sản phẩm;Chủ thể;Hạng sao;${heading}\nChè;HTX A;3;${typed}`)
    const [row] = rows
    const codes = row?.warnings.map(({ code }) => code).filter((code) => code !== "hidden_characters_removed")
    return codes?.[0] ?? row?.record.priceDong ?? row?.record.weightGrams
  }
  it.each(priceSpellings)(
    "gives one value or one error in a list: the price %j is %j",
    async (typed, expected) => expect(await read("Giá bán", typed)).toBe(expected),
  )
  it.each(weightSpellings)(
    "gives one value or one error in a list: the weight %j is %j",
    async (typed, expected) => expect(await read("Khối lượng", typed)).toBe(expected),
  )
})
