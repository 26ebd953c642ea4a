import { describe, expect, it } from "vitest"
import { freePieces, runsLow } from "./low-stock.js"

describe("runsLow", () => {
  it("counts free pieces, not stocked ones", () => {
    expect(freePieces({ stocked: 20, reserved: 15 })).toBe(5)
    expect(runsLow({ stocked: 20, reserved: 15 })).toBe(true)
    expect(runsLow({ stocked: 20, reserved: 14 })).toBe(false)
    expect(runsLow({ stocked: 1, reserved: 3 })).toBe(true)
  })
})
