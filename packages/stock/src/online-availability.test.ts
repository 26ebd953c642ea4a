import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { availableOnline, FEW_PIECES, SILENT_AFTER_MS } from "./online-availability.js"

const at = new Date("2026-11-27T03:00:00Z")
const before = (ms: number) => new Date(at.getTime() - ms)

describe("availableOnline", () => {
  it("subtracts the buffer, and never offers more than is in stock", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        fc.option(fc.integer({ min: 0, max: 4 * SILENT_AFTER_MS }), { nil: null }),
        (free, buffer, silentMs) => {
          const lastSeenAt = silentMs === null ? null : before(silentMs)
          const promised = availableOnline(free, { buffer, lastSeenAt }, at)
          expect(promised).toBeGreaterThanOrEqual(0)
          expect(promised).toBeLessThanOrEqual(Math.max(0, free - buffer))
          if (silentMs === null || silentMs <= SILENT_AFTER_MS || free > FEW_PIECES)
            expect(promised).toBe(Math.max(0, free - buffer))
          else expect(promised).toBe(0)
        },
      ),
    )
  })

  it("withholds the last pieces only while an open terminal is silent", () => {
    expect(availableOnline(3, { buffer: 1, lastSeenAt: before(SILENT_AFTER_MS) }, at)).toBe(2)
    expect(availableOnline(3, { buffer: 1, lastSeenAt: before(SILENT_AFTER_MS + 1) }, at)).toBe(0)
    expect(availableOnline(6, { buffer: 1, lastSeenAt: before(SILENT_AFTER_MS + 1) }, at)).toBe(5)
    expect(availableOnline(3, { buffer: 1, lastSeenAt: null }, at)).toBe(2)
  })
})
