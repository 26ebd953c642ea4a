import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { settle, type Awaited } from "./settle.js"

const dong = fc.integer({ min: 1, max: 10_000_000_000 })

describe("settling transfers", () => {
  it.each([
    [100, 0, "open", 100, "matched", 0],
    [100, 0, "open", 99, "underpaid", 0],
    [100, 99, "open", 1, "matched", 0],
    [100, 99, "open", 2, "overpaid", 1],
    [100, 0, "open", 150, "overpaid", 50],
    [100, 100, "paid", 100, "duplicate", 100],
    [100, 0, "expired", 100, "late", 100],
    [100, 40, "canceled", 60, "late", 60],
  ] as const)("%i, %i in, %s, %i more: %s", (amount, received, state, more, kind, excess) => {
    expect(settle({ amount, received, state }, more)).toMatchObject({ kind, excess })
  })

  it("is paid once, by whatever pieces, and every dong is either counted or goes back", () => {
    fc.assert(
      fc.property(dong, fc.array(dong, { minLength: 1, maxLength: 12 }), (amount, transfers) => {
        let awaited: Awaited = { amount, received: 0, state: "open" }
        let excess = 0
        let settledPaid = 0
        for (const transfer of transfers) {
          const before = awaited.state
          const settled = settle(awaited, transfer)
          excess += settled.excess
          if (settled.paid && before === "open") settledPaid += 1
          awaited = { amount, received: settled.received, state: settled.paid ? "paid" : awaited.state }
        }
        const sum = transfers.reduce((all, transfer) => all + transfer, 0)
        const kept = awaited.state === "paid" ? amount : awaited.received
        expect(kept + excess).toBe(sum)
        expect(settledPaid).toBe(sum >= amount ? 1 : 0)
      }),
    )
  })
})
