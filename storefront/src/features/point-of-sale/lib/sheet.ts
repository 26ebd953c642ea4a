import { MOST_LINES, MOST_PIECES, nameOf } from "./basket"
import type { Fact, TerminalItem } from "./terminal-types"

export const SHEET_KINDS = ["receive", "count", "transfer_send", "write_off", "return_to_producer"] as const
export type SheetKind = (typeof SHEET_KINDS)[number]

export interface SheetLine {
  readonly itemId: string
  readonly title: string
  readonly producerName: string
  /** Null while somebody types. A count may be 0, everything else begins at 1. */
  readonly quantity: number | null
  /** Of goods that leave: which lot; null: the first to end. */
  readonly lotId: string | null
  /** Of goods that come: as printed on them; `""` for none. */
  readonly lotCode: string
  /** `YYYY-MM-DD` or `""`. */
  readonly expiresOn: string
}

/** Work with goods while it is being written: on the disk with every change, a fact only when it is finished. */
export interface Sheet {
  readonly id: string
  readonly lines: readonly SheetLine[]
  readonly reason: string
  readonly document: string
  readonly ownership: "consignment" | "purchased"
  readonly toPointId: string
}
export type Sheets = Readonly<Partial<Record<SheetKind, Sheet>>>

export const emptySheet = (id: string): Sheet => ({
  id,
  lines: [],
  reason: "",
  document: "",
  ownership: "consignment",
  toPointId: "",
})

/** One more piece of goods: every scan is a piece. Null when the sheet is full. */
export function withPiece(sheet: Sheet, item: TerminalItem): Sheet | null {
  const at = sheet.lines.findIndex(({ itemId }) => itemId === item.itemId)
  if (at >= 0) return withLine(sheet, at, { quantity: (sheet.lines[at]!.quantity ?? 0) + 1 })
  if (sheet.lines.length >= MOST_LINES) return null
  const line: SheetLine = {
    itemId: item.itemId,
    title: nameOf(item),
    producerName: item.producerName,
    quantity: 1,
    lotId: null,
    lotCode: "",
    expiresOn: "",
  }
  return { ...sheet, lines: [...sheet.lines, line] }
}

export function withLine(sheet: Sheet, at: number, change: Partial<SheetLine>): Sheet {
  const lines = sheet.lines.map((line, index) => {
    if (index !== at) return line
    const { quantity } = { ...line, ...change }
    return { ...line, ...change, quantity: quantity === null ? null : Math.min(quantity, MOST_PIECES) }
  })
  return { ...sheet, lines }
}

export const withoutLine = (sheet: Sheet, at: number): Sheet => ({
  ...sheet,
  lines: sheet.lines.filter((_, index) => index !== at),
})

export type SheetGap = "no_lines" | "pieces" | "reason" | "point" | "lot"

/** What a sheet lacks before it can be a fact; null: nothing. */
export function gapOf(kind: SheetKind, sheet: Sheet): SheetGap | null {
  if (sheet.lines.length === 0) return "no_lines"
  const least = kind === "count" ? 0 : 1
  if (sheet.lines.some(({ quantity }) => quantity === null || quantity < least)) return "pieces"
  // A day alone names no lot: the next delivery with the same day would be another one.
  if (kind === "receive" && sheet.lines.some((line) => line.expiresOn !== "" && line.lotCode.trim() === ""))
    return "lot"
  if (kind === "write_off" && sheet.reason.trim() === "") return "reason"
  if (kind === "transfer_send" && sheet.toPointId === "") return "point"
  return null
}

/** The fact of a sheet without gaps. */
export function factOf(kind: SheetKind, sheet: Sheet): Fact {
  const { lines } = sheet
  const leaving = lines.map(({ itemId, quantity, lotId }) => ({ itemId, quantity: quantity ?? 0, lotId }))
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
          ownership: sheet.ownership,
          document: sheet.document.trim() || null,
        },
      }
    case "count":
      return {
        kind,
        payload: { lines: lines.map(({ itemId, quantity }) => ({ itemId, counted: quantity ?? 0 })) },
      }
    case "transfer_send":
      return { kind, payload: { toPointId: sheet.toPointId, lines: leaving } }
    case "write_off":
      return { kind, payload: { lines: leaving, reason: sheet.reason.trim() } }
    case "return_to_producer":
      return { kind, payload: { lines: leaving, reason: sheet.reason.trim() || null } }
  }
}
