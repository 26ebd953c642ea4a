import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { amountsOf, lineNow, orderSums, shorten, type AmountLine } from "./amounts.js"
import type { ProducerOrderState } from "./order-state-machine.js"

describe("shorten", () => {
  const lines: AmountLine[] = [
    { id: "a", quantity: 3, canceledQuantity: 0, unitPrice: 10_000 },
    { id: "b", quantity: 1, canceledQuantity: 0, unitPrice: 5_000 },
  ]

  it("cancels, adds up a line named twice and reports when nothing is left", () => {
    const once = shorten(lines, [
      { id: "a", quantity: 1 },
      { id: "a", quantity: 1 },
    ])
    if (!once.ok) throw new Error(once.code)
    expect(once.empty).toBe(false)
    expect(amountsOf("placed", once.lines, 20_000)).toEqual({
      items: 15_000,
      delivery: 20_000,
      total: 35_000,
    })
    const all = shorten(once.lines, [
      { id: "a", quantity: 1 },
      { id: "b", quantity: 1 },
    ])
    expect(all).toMatchObject({ ok: true, empty: true })
  })

  it.each([
    ["nothing", []],
    ["nothing", [{ id: "a", quantity: 0 }]],
    ["unknown_line", [{ id: "z", quantity: 1 }]],
    [
      "too_many",
      [
        { id: "a", quantity: 2 },
        { id: "a", quantity: 2 },
      ],
    ],
  ])("answers %s", (code, removed) => {
    expect(shorten(lines, removed)).toEqual({ ok: false, code })
  })
})

describe("an order after cancellations", () => {
  it("costs what is left, and says what was taken off", () => {
    const bottle = { id: "a", quantity: 2, canceledQuantity: 1, unitPrice: 125_000 }
    expect(lineNow("placed", bottle)).toEqual({ quantity: 1, amount: 125_000 })
    expect(lineNow("declined", bottle)).toEqual({ quantity: 0, amount: 0 })
    const parts = [
      { ordered: 285_000, due: 160_000 },
      { ordered: 222_000, due: 222_000 },
    ]
    expect(orderSums(parts, { paid: 0, refunded: 0 })).toEqual({
      canceled: 125_000,
      now: 382_000,
      toPay: 382_000,
    })
    expect(orderSums(parts, { paid: 222_000, refunded: 0 }).toPay).toBe(160_000)
    expect(orderSums(parts, { paid: 507_000, refunded: 125_000 }).toPay).toBe(0)
    expect(orderSums(parts, { paid: 507_000, refunded: 0 }).toPay).toBe(0)
  })

  it("adds up: lines to their part, parts to the order, what is left and what was canceled to what was ordered", () => {
    const line = fc
      .record({
        quantity: fc.integer({ min: 1, max: 50 }),
        canceled: fc.nat(50),
        unitPrice: fc.nat(5_000_000),
      })
      .map(({ quantity, canceled, unitPrice }, index = 0): AmountLine => ({
        id: String(index),
        quantity,
        canceledQuantity: Math.min(quantity, canceled),
        unitPrice,
      }))
    const states: ProducerOrderState[] = [
      "placed",
      "accepted",
      "packed",
      "delivered",
      "declined",
      "canceled",
      "returned",
    ]
    const part = fc.record({
      state: fc.constantFrom(...states),
      lines: fc.array(line, { minLength: 1, maxLength: 5 }),
      fee: fc.nat(100_000),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const sums = parts.map(({ state, lines, fee }) => {
          const { items, total } = amountsOf(state, lines, fee)
          expect(lines.reduce((sum, one) => sum + lineNow(state, one).amount, 0)).toBe(items)
          const ordered = lines.reduce((sum, one) => sum + one.quantity * one.unitPrice, fee)
          return { ordered, due: total }
        })
        const { canceled, now, toPay } = orderSums(sums, { paid: 0, refunded: 0 })
        expect(canceled + now).toBe(sums.reduce((sum, one) => sum + one.ordered, 0))
        expect(canceled).toBeGreaterThanOrEqual(0)
        expect(toPay).toBe(now)
      }),
    )
  })
})
