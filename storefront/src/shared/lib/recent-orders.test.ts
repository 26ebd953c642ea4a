import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseRecentOrders, withRecentOrder, type RecentOrder } from "./recent-orders"

const order = (number: number): RecentOrder => ({
  code: `OC${number}K`,
  token: `v1.${"a".repeat(30)}${number}`,
  at: "2026-11-22T10:00:00.000Z",
})

describe("recent orders of a device", () => {
  it("come back, newest first, each once, eight at most", () => {
    let list: RecentOrder[] = []
    for (let number = 1; number <= 12; number += 1) list = withRecentOrder(list, order(number))
    list = withRecentOrder(list, order(7))
    expect(list.map((entry) => entry.code)).toEqual([
      "OC7K",
      "OC12K",
      "OC11K",
      "OC10K",
      "OC9K",
      "OC8K",
      "OC6K",
      "OC5K",
    ])
    expect(parseRecentOrders(JSON.stringify(list))).toEqual(list)
  })

  it("leave out what is not an order", () => {
    const bad = [
      null,
      1,
      { ...order(1), code: "x" },
      { ...order(2), token: "../../" },
      { ...order(3), at: "?" },
    ]
    expect(parseRecentOrders(JSON.stringify([...bad, order(4)]))).toEqual([order(4)])
  })

  it("are empty when the device stored something else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseRecentOrders(text)).toEqual([])
      }),
    )
  })
})
