import { formatDong } from "@ocop/marketplace-rules"
import { m } from "~/paraglide/messages"
import { timeWords } from "~/shared/dashboard/time-words"
import type { StoredOperation } from "../store/database"
import type { TerminalMe } from "./terminal-types"

export type Sale = Extract<StoredOperation, { kind: "sale" }>
export type SaleReturn = Extract<StoredOperation, { kind: "return" }>

/** A row of a receipt: text left and an amount right, or one centred text. */
export type ReceiptRow =
  | { readonly kind: "middle"; readonly text: string; readonly look?: "title" | "small" }
  | { readonly kind: "pair"; readonly left: string; readonly right: string; readonly look?: "total" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rule" }

const operatorName = (me: TerminalMe, id: string): string =>
  me.operators.find((operator) => operator.id === id)?.name ?? ""

const head = (me: TerminalMe): readonly ReceiptRow[] => [
  { kind: "middle", text: me.point.name, look: "title" },
  ...(me.point.address ? [{ kind: "middle", text: me.point.address, look: "small" } as const] : []),
  ...(me.point.phone ? [{ kind: "middle", text: me.point.phone, look: "small" } as const] : []),
  { kind: "rule" },
]

const tenderName = { cash: () => m.pos_cash(), vietqr: () => m.pos_transfer() }

/** Rows of the receipt of a sale, the same on paper, on the screen and in the image. */
export function receiptRows(sale: Sale, me: TerminalMe, given: number | null = null): readonly ReceiptRow[] {
  const { lines, payments, total, receipt } = sale.payload
  const off = lines.reduce((sum, { discount }) => sum + discount, 0)
  const cash = payments.find(({ method }) => method === "cash")?.amount ?? 0
  return [
    ...head(me),
    { kind: "middle", text: m.pos_receipt_title() },
    { kind: "pair", left: m.pos_receipt_number(), right: receipt },
    { kind: "pair", left: m.pos_receipt_time(), right: timeWords(sale.occurredAt) },
    { kind: "pair", left: m.pos_receipt_seller(), right: operatorName(me, sale.operatorId) },
    { kind: "rule" },
    ...lines.flatMap((line): ReceiptRow[] => [
      { kind: "text", text: line.title },
      {
        kind: "pair",
        left: `${line.quantity} × ${formatDong(line.unitPrice)}`,
        right: formatDong(line.quantity * line.unitPrice),
      },
      ...(line.discount > 0
        ? [
            {
              kind: "pair",
              left: m.pos_discount(),
              right: `−${formatDong(line.discount)}`,
            } as const,
          ]
        : []),
    ]),
    { kind: "rule" },
    ...(off > 0 ? [{ kind: "pair", left: m.pos_receipt_off(), right: `−${formatDong(off)}` } as const] : []),
    { kind: "pair", left: m.pos_total(), right: formatDong(total), look: "total" },
    ...payments.map(({ method, amount }): ReceiptRow => ({
      kind: "pair",
      left: tenderName[method](),
      right: formatDong(amount),
    })),
    ...(given !== null && given > cash
      ? [
          { kind: "pair", left: m.pos_given(), right: formatDong(given) } as const,
          { kind: "pair", left: m.pos_change(), right: formatDong(given - cash) } as const,
        ]
      : []),
    { kind: "rule" },
    { kind: "middle", text: m.pos_receipt_thanks(), look: "small" },
  ]
}

/** Rows of the receipt of a return. */
export function returnRows(back: SaleReturn, sale: Sale | null, me: TerminalMe): readonly ReceiptRow[] {
  const refund = back.payload.refunds.reduce((sum, { amount }) => sum + amount, 0)
  return [
    ...head(me),
    { kind: "middle", text: m.pos_return_title() },
    { kind: "pair", left: m.pos_receipt_number(), right: sale?.payload.receipt ?? "" },
    { kind: "pair", left: m.pos_receipt_time(), right: timeWords(back.occurredAt) },
    { kind: "rule" },
    ...back.payload.lines.flatMap(({ line, quantity }): ReceiptRow[] => {
      const sold = sale?.payload.lines[line]
      return sold
        ? [
            { kind: "text", text: sold.title },
            { kind: "pair", left: `× ${quantity}`, right: formatDong(sold.unitPrice) },
          ]
        : []
    }),
    { kind: "rule" },
    { kind: "pair", left: m.pos_refund(), right: formatDong(refund), look: "total" },
  ]
}
