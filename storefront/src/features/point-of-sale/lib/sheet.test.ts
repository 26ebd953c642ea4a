import { terminalOperation } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MOST_LINES } from "./basket"
import { emptySheet, factOf, gapOf, SHEET_KINDS, withLine, withoutLine, withPiece, type Sheet } from "./sheet"
import { takenOf } from "./taken"
import type { Fact, TerminalItem } from "./terminal-types"
import { uuidV7 } from "@ocop/stock"

const idOf = (prefix: string, at: number) => `${prefix}_${String(at).padStart(26, "0")}`
const goods = (at: number): TerminalItem => ({
  itemId: idOf("iitem", at),
  variantId: `variant_${at}`,
  title: `Hàng ${at}`,
  unit: null,
  barcode: null,
  sku: null,
  price: null,
  producerId: "prdr_1",
  producerName: "HTX Suối Giàng",
  thumbnail: null,
  stocked: 0,
  reserved: 0,
  lots: [],
})
const sheetOf = (...items: number[]): Sheet =>
  items.reduce((sheet, at) => withPiece(sheet, goods(at)) ?? sheet, emptySheet("s"))

describe("a sheet of work with goods", () => {
  it("counts every scan as a piece, goods without a price too, and a line only once for the same goods", () => {
    const sheet = sheetOf(1, 2, 1, 1)
    expect(sheet.lines.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([
      [idOf("iitem", 1), 3],
      [idOf("iitem", 2), 1],
    ])
    expect(withoutLine(sheet, 0).lines).toHaveLength(1)
  })

  it("ends where an operation ends: at 200 lines", () => {
    const full = sheetOf(...Array.from({ length: MOST_LINES }, (_, at) => at))
    expect(withPiece(full, goods(MOST_LINES))).toBeNull()
    expect(withPiece(full, goods(0))!.lines[0]!.quantity).toBe(2)
  })

  it("says what it lacks, in the order in which somebody would mend it", () => {
    const sheet = sheetOf(1)
    expect(gapOf("count", emptySheet("s"))).toBe("no_lines")
    expect(gapOf("receive", withLine(sheet, 0, { quantity: null }))).toBe("pieces")
    expect(gapOf("receive", withLine(sheet, 0, { quantity: 0 }))).toBe("pieces")
    expect(gapOf("count", withLine(sheet, 0, { quantity: 0 }))).toBeNull()
    expect(gapOf("receive", withLine(sheet, 0, { expiresOn: "2027-01-31" }))).toBe("lot")
    expect(gapOf("write_off", sheet)).toBe("reason")
    expect(gapOf("write_off", { ...sheet, reason: " " })).toBe("reason")
    expect(gapOf("transfer_send", sheet)).toBe("point")
    expect(gapOf("return_to_producer", sheet)).toBeNull()
  })

  it("without gaps is always a fact that the server can read", () => {
    const line = fc.record({
      item: fc.nat(50),
      quantity: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
      lotCode: fc.string({ maxLength: 60 }),
      expiresOn: fc.constantFrom("", "2027-01-31", "2028-02-29"),
    })
    const sheet = fc.record({
      lines: fc.array(line, { maxLength: 30 }),
      reason: fc.string({ maxLength: 300 }),
      document: fc.string({ maxLength: 100 }),
      toPointId: fc.constantFrom("", idOf("slpt", 1)),
      ownership: fc.constantFrom("consignment" as const, "purchased" as const),
    })
    let whole = 0
    fc.assert(
      fc.property(fc.constantFrom(...SHEET_KINDS), sheet, (kind, given) => {
        let made: Sheet = { ...emptySheet("s"), ...given, lines: [] }
        for (const { item, ...change } of given.lines) {
          made = withPiece(made, goods(item)) ?? made
          const at = made.lines.findIndex(({ itemId }) => itemId === goods(item).itemId)
          made = withLine(made, at, change)
        }
        if (gapOf(kind, made) !== null) return
        const sent = {
          ...factOf(kind, made),
          key: uuidV7(Date.UTC(2026, 10, 27), new Uint8Array(10)),
          seq: 1,
          operatorId: idOf("topr", 1),
          occurredAt: "2026-11-27T02:00:00.000Z",
        }
        // Control characters cannot be typed into a field; the server cuts or refuses them.
        if (/[\p{Cc}\p{Cf}]/u.test(JSON.stringify(given))) return
        const read = terminalOperation.safeParse(sent)
        expect(read.success, JSON.stringify({ sent, error: read.error?.issues })).toBe(true)
        whole += 1
      }),
      { numRuns: 500 },
    )
    expect(whole).toBeGreaterThan(20)
  })
})

describe("what unsent facts do to the shelf", () => {
  it("takes what leaves, brings what comes, and leaves a count to the server", () => {
    const itemId = idOf("iitem", 1)
    const lines = [{ itemId, quantity: 3 }]
    const facts: Fact[] = [
      { kind: "receive", payload: { lines, ownership: "consignment" } },
      { kind: "write_off", payload: { lines: [{ itemId, quantity: 1 }], reason: "Vỡ" } },
      { kind: "transfer_send", payload: { toPointId: idOf("slpt", 1), lines: [{ itemId, quantity: 1 }] } },
      { kind: "count", payload: { lines: [{ itemId, counted: 9 }] } },
      { kind: "cash_in", payload: { amount: 1000, reason: "Tiền lẻ" } },
    ]
    const taken = facts.reduce((sum, fact) => takenOf(fact, sum), new Map<string, number>())
    expect([...taken]).toEqual([[itemId, -1]])
  })
})
