import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { confirmLines } from "./confirm-lines"
import type { Goods } from "./load-goods"
import type { CartLine } from "./read-basket"

const nowhere = { provinceCode: null, communeCode: null }
const goodsOf = (variantId: string, price: number | null, available: number): Goods => ({
  variantId,
  productId: `prod_${variantId}`,
  handle: variantId,
  title: `Sản phẩm ${variantId}`,
  unit: null,
  set: 4,
  imageUrl: null,
  price,
  available,
  weightGrams: null,
  illustrative: [],
  producer: { id: "prdr_1", handle: "p", name: "P", legalType: null },
  place: nowhere,
  producerPlace: nowhere,
  terms: null,
})
const line = (id: string, variantId: string | null, quantity: number, unitPrice: number): CartLine => ({
  id,
  variantId,
  title: "như lúc thêm",
  quantity,
  unitPrice,
})

describe("confirming a basket", () => {
  const shelf = new Map([
    ["a", goodsOf("a", 100, 5)],
    ["gone", goodsOf("gone", 100, 0)],
    ["ask", goodsOf("ask", null, 5)],
  ])

  it("leaves alone what still stands", () => {
    expect(confirmLines([line("1", "a", 5, 100)], shelf)).toEqual({
      corrections: [],
      remove: [],
      setQuantity: [],
      reprice: false,
    })
  })

  it("tells each change with its values before and after", () => {
    const result = confirmLines(
      [
        line("1", "a", 7, 90),
        line("2", "gone", 1, 100),
        line("3", "ask", 1, 100),
        line("4", "unknown", 1, 1),
      ],
      shelf,
    )
    expect(
      result.corrections.map(({ code, lineId, before, after }) => [code, lineId, before, after]),
    ).toEqual([
      ["quantity_reduced", "1", 7, 5],
      ["price_changed", "1", 90, 100],
      ["sold_out", "2", 1, 0],
      ["not_for_sale", "3", null, null],
      ["not_for_sale", "4", null, null],
    ])
    expect(result.remove).toEqual(["2", "3", "4"])
    expect(result.setQuantity).toEqual([{ lineId: "1", quantity: 5 }])
    expect(result.corrections.at(-1)?.title).toBe("như lúc thêm")
  })

  it("gives two lines of the same goods one stock, the earlier line first", () => {
    const result = confirmLines([line("1", "a", 4, 100), line("2", "a", 4, 100)], shelf)
    expect(result.setQuantity).toEqual([{ lineId: "2", quantity: 1 }])
  })

  it("is settled after its own corrections, and never promises more than there is", () => {
    const anyLine = fc.record({
      variant: fc.constantFrom("x", "y", "z"),
      quantity: fc.integer({ min: 1, max: 999 }),
      price: fc.integer({ min: 1, max: 5 }),
    })
    const anyStock = fc.record({
      price: fc.option(fc.integer({ min: 1, max: 5 })),
      available: fc.integer({ min: 0, max: 1200 }),
    })
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), anyStock, anyStock, (entries, x, y) => {
        const stock = new Map([
          ["x", goodsOf("x", x.price, x.available)],
          ["y", goodsOf("y", y.price, y.available)],
        ])
        const lines = entries.map((entry, index) =>
          line(String(index), entry.variant, entry.quantity, entry.price),
        )
        const { remove, setQuantity } = confirmLines(lines, stock)
        const quantityOf = new Map(setQuantity.map((change) => [change.lineId, change.quantity]))
        const corrected = lines
          .filter((entry) => !remove.includes(entry.id))
          .map((entry) => ({
            ...entry,
            quantity: quantityOf.get(entry.id) ?? entry.quantity,
            unitPrice: stock.get(entry.variantId ?? "")!.price!,
          }))
        expect(confirmLines(corrected, stock).corrections).toEqual([])
        for (const [variantId, goods] of stock) {
          const wanted = corrected.filter((entry) => entry.variantId === variantId)
          expect(wanted.reduce((sum, entry) => sum + entry.quantity, 0)).toBeLessThanOrEqual(goods.available)
        }
      }),
    )
  })
})
