import { MAX_LINES, MAX_QUANTITY, itemName } from "./basket"
import type { OperationBody, TerminalItem } from "./terminal-types"

export const STOCK_DRAFT_KINDS = [
  "receive",
  "count",
  "transfer_send",
  "write_off",
  "return_to_producer",
] as const
export type StockDraftKind = (typeof STOCK_DRAFT_KINDS)[number]

/** A line of a stock document. */
export interface StockDraftLine {
  readonly itemId: string
  readonly title: string
  readonly producerName: string
  /** Null while somebody types. A count may be 0, everything else begins at 1. */
  readonly quantity: number | null
  /** Lot of outgoing stock; null: first expired, first out. */
  readonly lotId: string | null
  /** Lot code of incoming stock as printed on it; `""` for none. */
  readonly lotCode: string
  /** `YYYY-MM-DD` or `""`. */
  readonly expiresOn: string
}

/** Draft of a stock document: stored with every change, an operation only when it is finished. */
export interface StockDraft {
  readonly id: string
  readonly lines: readonly StockDraftLine[]
  readonly reason: string
  readonly document: string
  readonly ownership: "consignment" | "purchased"
  readonly toPointId: string
}
export type StockDrafts = Readonly<Partial<Record<StockDraftKind, StockDraft>>>

export const emptyDraft = (id: string): StockDraft => ({
  id,
  lines: [],
  reason: "",
  document: "",
  ownership: "consignment",
  toPointId: "",
})

/** Adds one piece of an item: every scan is a piece. Null when the draft is full. */
export function addPiece(draft: StockDraft, item: TerminalItem): StockDraft | null {
  const at = draft.lines.findIndex(({ itemId }) => itemId === item.itemId)
  if (at >= 0) return updateLine(draft, at, { quantity: (draft.lines[at]!.quantity ?? 0) + 1 })
  if (draft.lines.length >= MAX_LINES) return null
  const line: StockDraftLine = {
    itemId: item.itemId,
    title: itemName(item),
    producerName: item.producerName,
    quantity: 1,
    lotId: null,
    lotCode: "",
    expiresOn: "",
  }
  return { ...draft, lines: [...draft.lines, line] }
}

export function updateLine(draft: StockDraft, at: number, change: Partial<StockDraftLine>): StockDraft {
  const lines = draft.lines.map((line, index) => {
    if (index !== at) return line
    const { quantity } = { ...line, ...change }
    return { ...line, ...change, quantity: quantity === null ? null : Math.min(quantity, MAX_QUANTITY) }
  })
  return { ...draft, lines }
}

export const removeLine = (draft: StockDraft, at: number): StockDraft => ({
  ...draft,
  lines: draft.lines.filter((_, index) => index !== at),
})

/** What a draft lacks. */
export type DraftProblem = "no_lines" | "pieces" | "reason" | "point" | "lot"

/** Validates a draft. @returns what it lacks before it can be recorded; null: nothing */
export function draftProblem(kind: StockDraftKind, draft: StockDraft): DraftProblem | null {
  if (draft.lines.length === 0) return "no_lines"
  const minimum = kind === "count" ? 0 : 1
  if (draft.lines.some(({ quantity }) => quantity === null || quantity < minimum)) return "pieces"
  // An expiry date alone identifies no lot: the next delivery with the same date would be another one.
  if (kind === "receive" && draft.lines.some((line) => line.expiresOn !== "" && line.lotCode.trim() === ""))
    return "lot"
  if (kind === "write_off" && draft.reason.trim() === "") return "reason"
  if (kind === "transfer_send" && draft.toPointId === "") return "point"
  return null
}

/** The operation of a valid draft. */
export function operationOf(kind: StockDraftKind, draft: StockDraft): OperationBody {
  const { lines } = draft
  const outgoing = lines.map(({ itemId, quantity, lotId }) => ({ itemId, quantity: quantity ?? 0, lotId }))
  switch (kind) {
    case "receive":
      return {
        kind,
        payload: {
          lines: lines.map(({ itemId, quantity, lotCode, expiresOn }) => ({
            itemId,
            quantity: quantity ?? 0,
            lot: lotCode.trim() === "" ? null : { code: lotCode.trim(), expiresOn: expiresOn || null },
          })),
          ownership: draft.ownership,
          document: draft.document.trim() || null,
        },
      }
    case "count":
      return {
        kind,
        payload: { lines: lines.map(({ itemId, quantity }) => ({ itemId, counted: quantity ?? 0 })) },
      }
    case "transfer_send":
      return { kind, payload: { toPointId: draft.toPointId, lines: outgoing } }
    case "write_off":
      return { kind, payload: { lines: outgoing, reason: draft.reason.trim() } }
    case "return_to_producer":
      return { kind, payload: { lines: outgoing, reason: draft.reason.trim() || null } }
  }
}
