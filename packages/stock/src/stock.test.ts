import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { correctedInstant, gapsAfter, saleAmounts } from "./index.js"

describe("gapsAfter", () => {
  it("reports exactly the missing numbers", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 200 })), (seqs) => {
        const sorted = [...seqs].sort((a, b) => a - b)
        const { gapless, highest, missing } = gapsAfter(0, sorted)
        const absent = missing.flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => from + i),
        )
        expect(highest).toBe(sorted.at(-1) ?? 0)
        expect([...absent, ...sorted].sort((a, b) => a - b)).toEqual(
          Array.from({ length: highest }, (_, i) => i + 1),
        )
        expect(seqs.filter((seq) => seq <= gapless)).toHaveLength(gapless)
      }),
    )
  })
})

describe("saleAmounts", () => {
  const line = { quantity: 3, unitPrice: 10_000, discount: 5_000 }
  it("accepts a sale whose amounts add up, and no other", () => {
    expect(saleAmounts({ lines: [line], payments: [{ amount: 25_000 }], total: 25_000 })).toEqual([25_000])
    expect(saleAmounts({ lines: [line], payments: [{ amount: 24_999 }], total: 25_000 })).toBeNull()
    expect(saleAmounts({ lines: [line], payments: [{ amount: 30_000 }], total: 30_000 })).toBeNull()
    expect(saleAmounts({ lines: [{ ...line, discount: 30_001 }], payments: [], total: -1 })).toBeNull()
  })
})

describe("correctedInstant", () => {
  const received = new Date("2026-11-27T10:00:00Z")
  const hours = (count: number) => new Date(received.getTime() + count * 3_600_000)
  it("corrects a clock that is two days ahead, and ignores a slow message", () => {
    expect(correctedInstant(hours(47), hours(48), received)).toEqual(hours(-1))
    expect(correctedInstant(hours(-1), new Date(received.getTime() - 60_000), received)).toEqual(hours(-1))
    expect(correctedInstant(hours(5), received, received)).toEqual(received)
  })
})
