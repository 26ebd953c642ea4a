import { expect, it } from "vitest"
import { readPriceDong } from "../money/read-money.js"
import { readGrams } from "../quantities/weight.js"
import { priceSpellings, weightSpellings } from "./spellings.js"

it.each(priceSpellings)("the price %j is %j", (typed, expected) => {
  const reading = readPriceDong(typed, { least: 1000 })
  expect(reading.ok ? reading.value : reading.code).toBe(expected)
})

it.each(weightSpellings)("the weight %j is %j", (typed, expected) => {
  const reading = readGrams(typed, { least: 1 })
  expect(reading.ok ? reading.value : reading.code).toBe(expected)
})

it("there are more than sixty spellings, each once", () => {
  const all = [...priceSpellings, ...weightSpellings].map(([typed]) => typed)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThan(60)
})
