import { terminalOperation } from "@ocop/contracts"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { MAX_LINES } from "./basket"
import {
  emptyDraft,
  operationOf,
  draftProblem,
  STOCK_DRAFT_KINDS,
  updateLine,
  removeLine,
  addPiece,
  type StockDraft,
} from "./stock-draft"
import { addStockTaken } from "./pending-stock"
import type { OperationBody, TerminalItem } from "./terminal-types"
import { uuidV7 } from "@ocop/stock"

const idOf = (prefix: string, at: number) => `${prefix}_${String(at).padStart(26, "0")}`
const itemRow = (at: number): TerminalItem => ({
  itemId: idOf("iitem", at),
  variantId: `variant_${at}`,
  title: `Hàng ${at}`,
  unit: null,
  barcode: null,
  sku: null,
  handle: `hang-${at}`,
  price: null,
  producerId: "prdr_1",
  producerName: "HTX Suối Giàng",
  thumbnail: null,
  stocked: 0,
  reserved: 0,
  lots: [],
})
const draftOf = (...items: number[]): StockDraft =>
  items.reduce((draft, at) => addPiece(draft, itemRow(at)) ?? draft, emptyDraft("s"))

describe("the draft of a stock document", () => {
  it("counts every scan as a piece, items without a price too, in one line per item", () => {
    const draft = draftOf(1, 2, 1, 1)
    expect(draft.lines.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([
      [idOf("iitem", 1), 3],
      [idOf("iitem", 2), 1],
    ])
    expect(removeLine(draft, 0).lines).toHaveLength(1)
  })

  it("ends where an operation ends: at 200 lines", () => {
    const full = draftOf(...Array.from({ length: MAX_LINES }, (_, at) => at))
    expect(addPiece(full, itemRow(MAX_LINES))).toBeNull()
    expect(addPiece(full, itemRow(0))!.lines[0]!.quantity).toBe(2)
  })

  it("reports what it lacks, in the order in which somebody would fix it", () => {
    const draft = draftOf(1)
    expect(draftProblem("count", emptyDraft("s"))).toBe("no_lines")
    expect(draftProblem("receive", updateLine(draft, 0, { quantity: null }))).toBe("pieces")
    expect(draftProblem("receive", updateLine(draft, 0, { quantity: 0 }))).toBe("pieces")
    expect(draftProblem("count", updateLine(draft, 0, { quantity: 0 }))).toBeNull()
    expect(draftProblem("receive", updateLine(draft, 0, { expiresOn: "2027-01-31" }))).toBe("lot")
    expect(draftProblem("write_off", draft)).toBe("reason")
    expect(draftProblem("write_off", { ...draft, reason: " " })).toBe("reason")
    expect(draftProblem("transfer_send", draft)).toBe("point")
    expect(draftProblem("return_to_producer", draft)).toBeNull()
  })

  it("is an operation that passes the contract when it is valid", () => {
    const line = fc.record({
      item: fc.nat(50),
      quantity: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
      lotCode: fc.string({ maxLength: 60 }),
      expiresOn: fc.constantFrom("", "2027-01-31", "2028-02-29"),
    })
    const draft = fc.record({
      lines: fc.array(line, { maxLength: 30 }),
      reason: fc.string({ maxLength: 300 }),
      document: fc.string({ maxLength: 100 }),
      toPointId: fc.constantFrom("", idOf("slpt", 1)),
      ownership: fc.constantFrom("consignment" as const, "purchased" as const),
    })
    let whole = 0
    fc.assert(
      fc.property(fc.constantFrom(...STOCK_DRAFT_KINDS), draft, (kind, given) => {
        let made: StockDraft = { ...emptyDraft("s"), ...given, lines: [] }
        for (const { item, ...change } of given.lines) {
          made = addPiece(made, itemRow(item)) ?? made
          const at = made.lines.findIndex(({ itemId }) => itemId === itemRow(item).itemId)
          made = updateLine(made, at, change)
        }
        if (draftProblem(kind, made) !== null) return
        const sent = {
          ...operationOf(kind, made),
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

describe("stock taken by unsent operations", () => {
  it("subtracts outgoing, adds incoming, and leaves a count to the server", () => {
    const itemId = idOf("iitem", 1)
    const lines = [{ itemId, quantity: 3 }]
    const operations: OperationBody[] = [
      { kind: "receive", payload: { lines, ownership: "consignment" } },
      { kind: "write_off", payload: { lines: [{ itemId, quantity: 1 }], reason: "Vỡ" } },
      { kind: "transfer_send", payload: { toPointId: idOf("slpt", 1), lines: [{ itemId, quantity: 1 }] } },
      { kind: "count", payload: { lines: [{ itemId, counted: 9 }] } },
      { kind: "cash_in", payload: { amount: 1000, reason: "Tiền lẻ" } },
    ]
    const taken = operations.reduce(
      (sum, operation) => addStockTaken(operation, sum),
      new Map<string, number>(),
    )
    expect([...taken]).toEqual([[itemId, -1]])
  })
})
