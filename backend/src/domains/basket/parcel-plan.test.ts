import { describe, expect, it } from "vitest"
import type { Goods } from "./load-goods"
import { parcelPlan } from "./parcel-plan"
import type { CartLine } from "./read-basket"

const goods = (variantId: string, producerId: string, provinceCode: string): Goods =>
  ({
    variantId,
    weightGrams: 500,
    producer: { id: producerId, handle: producerId, name: producerId, legalType: null },
    producerPlace: { provinceCode, communeCode: null },
    place: { provinceCode, communeCode: null },
    terms: null,
  }) as Goods
const line = (id: string, variantId: string): CartLine => ({
  id,
  variantId,
  title: id,
  quantity: 2,
  unitPrice: 50_000,
})

describe("parcelPlan", () => {
  const known = new Map([
    ["variant_a", goods("variant_a", "prdr_1", "15")],
    ["variant_b", goods("variant_b", "prdr_2", "92")],
    ["variant_c", goods("variant_c", "prdr_1", "15")],
  ])
  const lines = [line("cali_1", "variant_a"), line("cali_2", "variant_b"), line("cali_3", "variant_c")]
  const destination = { provinceCode: "01", communeCode: "00070" }
  const at = new Date("2026-11-22T05:00:00Z")

  it("is one parcel per producer", () => {
    const planned = parcelPlan(lines, known, destination, at)
    expect(planned.ok && planned.plan.parcels.map((parcel) => parcel.producerId)).toEqual([
      "prdr_1",
      "prdr_2",
    ])
  })

  it("is the same plan to the letter in whatever order the lines are read", () => {
    const orders = [
      [2, 1, 0],
      [1, 0, 2],
      [0, 2, 1],
    ].map((order) => order.map((index) => lines[index]!))
    const plans = orders.map((order) => JSON.stringify(parcelPlan(order, known, destination, at)))
    expect(new Set([...plans, JSON.stringify(parcelPlan(lines, known, destination, at))]).size).toBe(1)
  })
})
