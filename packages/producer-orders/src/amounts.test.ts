import { describe, expect, it } from "vitest"
import { amountsOf, shorten, type AmountLine } from "./amounts.js"

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
