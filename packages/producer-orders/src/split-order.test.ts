import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { splitOrder } from "./split-order.js"
import type { ParcelSnapshot, OrderLine } from "./split-order.js"

const line = (lineKey: string, lineTotal = 100): OrderLine => ({ lineKey, quantity: 1, lineTotal })
const parcel = (producerId: string, lineKeys: string[], fee = 10): ParcelSnapshot => ({
  producerId,
  producerName: producerId.toUpperCase(),
  weightGrams: 500,
  fee,
  lineKeys,
})

describe("splitOrder", () => {
  it("makes each producer's order and keeps the caller's fields of a line", () => {
    const lines = [
      { ...line("a", 100), title: "Chè" },
      { ...line("b", 50), title: "Miến" },
      { ...line("c", 7), title: "Ong" },
    ]
    expect(splitOrder(lines, [parcel("p1", ["a", "c"], 20), parcel("p2", ["b"], 30)])).toEqual({
      ok: true,
      producerOrders: [
        {
          producerId: "p1",
          producerName: "P1",
          lines: [lines[0], lines[2]],
          itemsTotal: 107,
          deliveryFee: 20,
          total: 127,
          weightGrams: 500,
        },
        {
          producerId: "p2",
          producerName: "P2",
          lines: [lines[1]],
          itemsTotal: 50,
          deliveryFee: 30,
          total: 80,
          weightGrams: 500,
        },
      ],
      itemsTotal: 157,
      deliveryTotal: 50,
      total: 207,
    })
  })

  it.each([
    ["line_without_parcel", [line("a"), line("b")], [parcel("p1", ["a"])], ["b"]],
    ["parcel_line_missing", [line("a")], [parcel("p1", ["a", "b"])], ["b"]],
    ["line_in_two_parcels", [line("a")], [parcel("p1", ["a"]), parcel("p2", ["a"])], ["a"]],
    ["duplicate_line", [line("a"), line("a")], [parcel("p1", ["a"])], ["a"]],
    ["duplicate_producer", [line("a"), line("b")], [parcel("p1", ["a"]), parcel("p1", ["b"])], []],
    ["invalid_amount", [line("a", 0.5)], [parcel("p1", ["a"])], ["a"]],
    ["invalid_amount", [line("a", -1)], [parcel("p1", ["a"])], ["a"]],
    ["invalid_amount", [line("a")], [parcel("p1", ["a"], Number.NaN)], ["a"]],
    ["invalid_amount", [line("a", Number.MAX_SAFE_INTEGER)], [parcel("p1", ["a"])], ["a"]],
  ])("answers %s", (code, lines, parcels, lineKeys) => {
    expect(splitOrder(lines, parcels)).toMatchObject({ ok: false, code, lineKeys })
  })

  const order = fc
    .array(fc.record({ producer: fc.nat(3), lineTotal: fc.nat(5_000_000) }), { minLength: 1, maxLength: 12 })
    .chain((list) => fc.tuple(fc.constant(list), fc.array(fc.nat(60_000), { minLength: 4, maxLength: 4 })))
    .map(([list, fees]) => {
      const lines = list.map(({ lineTotal }, index) => line(`l${index}`, lineTotal))
      const parcels = [...new Set(list.map((entry) => entry.producer))].map((producer) =>
        parcel(
          `p${producer}`,
          list.flatMap((entry, index) => (entry.producer === producer ? [`l${index}`] : [])),
          fees[producer],
        ),
      )
      return { lines, parcels }
    })

  it("adds up to the order to the dong, whatever the split", () => {
    fc.assert(
      fc.property(order, ({ lines, parcels }) => {
        const result = splitOrder(lines, parcels)
        if (!result.ok) throw new Error(result.code)
        const sum = (list: number[]) => list.reduce((all, one) => all + one, 0)
        const paid = sum(lines.map((one) => one.lineTotal)) + sum(parcels.map((one) => one.fee))
        expect(sum(result.producerOrders.map((one) => one.total))).toBe(paid)
        expect(result.total).toBe(paid)
        expect(result.itemsTotal + result.deliveryTotal).toBe(paid)
        for (const producerOrder of result.producerOrders)
          expect(sum(producerOrder.lines.map((one) => one.lineTotal)) + producerOrder.deliveryFee).toBe(
            producerOrder.total,
          )
      }),
    )
  })

  it("gives the same result again, in any order of lines, and refuses when a line is missing", () => {
    fc.assert(
      fc.property(order, fc.nat(), ({ lines, parcels }, pick) => {
        expect(splitOrder([...lines].reverse(), parcels)).toEqual(splitOrder(lines, parcels))
        const lost = pick % lines.length
        expect(
          splitOrder(
            lines.filter((_, index) => index !== lost),
            parcels,
          ),
        ).toMatchObject({
          ok: false,
          code: "parcel_line_missing",
        })
      }),
    )
  })
})
