import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { suggestCash, discountPercent, addItem, setDiscountPercent, setQuantity } from "./basket"
import { lineTotal, refundOf, returnedQuantities } from "./amounts"
import type { SaleLine, TerminalItem } from "./terminal-types"

const honey: TerminalItem = {
  itemId: "iitem_1",
  variantId: "variant_1",
  title: "Mật ong",
  unit: "Chai 500 ml",
  barcode: null,
  sku: null,
  handle: "mat-ong",
  price: 120_000,
  producerId: "prdr_1",
  producerName: "HTX",
  thumbnail: null,
  stocked: 3,
  reserved: 0,
  lots: [],
}
const anyLine = fc
  .record({
    quantity: fc.integer({ min: 1, max: 500 }),
    unitPrice: fc.integer({ min: 0, max: 5_000_000 }),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  .map(
    ({ quantity, unitPrice, percent }): SaleLine =>
      setDiscountPercent(
        [{ itemId: "iitem_1", title: "x", quantity, unitPrice, discount: 0 }],
        0,
        percent,
      )[0]!,
  )

describe("a basket", () => {
  it("adds an item that is scanned again to its line, and starts another when the price changed", () => {
    const once = addItem([], honey)!
    expect(once[0]).toMatchObject({ title: "Mật ong (Chai 500 ml)", quantity: 1, unitPrice: 120_000 })
    expect(addItem(once, honey)).toEqual([{ ...once[0], quantity: 2 }])
    expect(addItem(once, { ...honey, price: 130_000 })).toHaveLength(2)
    expect(addItem(once, { ...honey, price: null })).toBeNull()
  })

  it("keeps a discount in percent while pieces change, and never gives more than the line", () => {
    const lines = setDiscountPercent(addItem([], honey)!, 0, 10)
    expect(setQuantity(lines, 0, 3)[0]).toMatchObject({ quantity: 3, discount: 36_000 })
    expect(setQuantity(lines, 0, 0)).toEqual([])
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(lineTotal(line)).toBeGreaterThanOrEqual(0)
        expect(discountPercent(line)).toBeLessThanOrEqual(100)
      }),
    )
  })

  it("suggests amounts that are enough, the exact one first", () => {
    expect(suggestCash(186_000)).toEqual([186_000, 190_000, 200_000, 500_000])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), (total) => {
        const notes = suggestCash(total)
        expect(notes[0]).toBe(total)
        expect(notes.every((sum) => sum >= total)).toBe(true)
      }),
    )
  })
})

describe("returns", () => {
  it("refund exactly what was paid, however they are split", () => {
    fc.assert(
      fc.property(anyLine, fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }), (line, parts) => {
        let before = 0
        let given = 0
        for (const part of [...parts, line.quantity]) {
          const now = Math.min(part, line.quantity - before)
          given += refundOf(line, before, now)
          before += now
        }
        expect(given).toBe(lineTotal(line))
      }),
    )
  })

  it("are counted by line over all returns", () => {
    const line = { itemId: "iitem_1", title: "x", quantity: 4, unitPrice: 1, discount: 0 }
    const sale = { receipt: "1", lines: [line, line], payments: [], total: 8 }
    const back = (at: number, quantity: number) => ({
      saleKey: "k",
      lines: [{ line: at, quantity }],
      refunds: [],
      reason: "hỏng",
      restock: true,
    })
    expect(returnedQuantities(sale, [back(0, 1), back(1, 2), back(0, 1)])).toEqual([2, 2])
  })
})
