import { z } from "zod"
import { dong, humanText, instant, prefixedId } from "../primitives.js"
import { salesPointId } from "../sales-points/pickup.js"

export const terminalId = prefixedId("term")
export const terminalOperatorId = prefixedId("topr")
export const stockLotId = prefixedId("slot")
export const inventoryItemId = prefixedId("iitem")
/** Made by the device before anything is shown or printed, never at sending: time and chance, RFC 9562. */
export const operationKey = z.uuid({ version: "v7" })

const pieces = z.number().int().min(1).max(100_000)
const goods = z.object({ itemId: inventoryItemId, quantity: pieces, lotId: stockLotId.nullish() })
const some = <T extends z.ZodType>(line: T) => z.array(line).min(1).max(200)

export const tenderMethod = z.enum(["cash", "vietqr"])
export type TenderMethod = z.infer<typeof tenderMethod>
/** A payment or refund by one method. `reference` is the memo of a VietQR. */
const tender = z.object({ method: tenderMethod, amount: dong, reference: z.string().max(50).nullish() })

export const counterSaleLine = goods.extend({
  /** As sold, so that a receipt stays true after the catalogue changed. */
  title: humanText(300),
  unitPrice: dong,
  /** Dong off the whole line. */
  discount: dong.default(0),
})
export const salePayload = z.object({
  /** Number on the receipt, of the device's own counting. */
  receipt: z.string().max(40),
  lines: some(counterSaleLine),
  /** May be empty only for a total of nothing; together they are the total. */
  payments: z.array(tender).max(10),
  total: dong,
  buyer: z.object({ name: humanText(200), taxCode: z.string().max(20).nullish() }).nullish(),
})
export const returnPayload = z.object({
  /** The sale's operation. It may reach the server later than this one. */
  saleKey: operationKey,
  /** `line` counts from 0 in the sale. */
  lines: some(z.object({ line: z.number().int().min(0).max(199), quantity: pieces })),
  /** Dong given back. */
  refunds: z.array(tender).max(10),
  reason: humanText(300),
  /** Whether the goods return to stock; unsellable ones do not. */
  restock: z.boolean().default(true),
})
export const voidPayload = z.object({ saleKey: operationKey, reason: humanText(300) })

export const ownership = z.enum(["consignment", "purchased"])
export const receivePayload = z.object({
  lines: some(
    goods
      .omit({ lotId: true })
      .extend({ lot: z.object({ code: humanText(60), expiresOn: z.iso.date().nullish() }).nullish() }),
  ),
  ownership: ownership.default("consignment"),
  document: humanText(100).nullish(),
})
/** The transfer is named by the key of this operation. */
export const transferSendPayload = z.object({ toPointId: salesPointId, lines: some(goods) })
/** What really arrived; it may be less or more than was sent. */
export const transferReceivePayload = z.object({
  transferKey: operationKey,
  lines: some(z.object({ itemId: inventoryItemId, quantity: z.number().int().min(0).max(100_000) })),
})
/** Blind: what was counted, without having seen what should be there. Each item once. */
export const countPayload = z.object({
  lines: some(z.object({ itemId: inventoryItemId, counted: z.number().int().min(0).max(1_000_000) })),
})
export const writeOffPayload = z.object({ lines: some(goods), reason: humanText(300) })
export const returnToProducerPayload = z.object({ lines: some(goods), reason: humanText(300).nullish() })
/** A shift is named by the key of the operation that opened it. */
export const shiftOpenPayload = z.object({ float: dong })
/** Counted blind, too. What the server expects comes with the answer. */
export const shiftClosePayload = z.object({ countedCash: dong, note: humanText(500).nullish() })
export const cashMovePayload = z.object({ amount: dong.min(1), reason: humanText(300) })

const envelope = {
  key: operationKey,
  /** Gapless for each terminal, from 1. */
  seq: z.number().int().min(1).max(2_000_000_000),
  operatorId: terminalOperatorId,
  /** Shop lead who confirmed with the PIN what the operator alone may not do. */
  approvedBy: terminalOperatorId.nullish(),
  /** Key of the shift's opening; null outside of any. An opening names itself. */
  shift: operationKey.nullish(),
  /** By the device's clock. The server sets it right by `sentAt`. */
  occurredAt: instant,
}
const operation = <K extends string, P extends z.ZodType>(kind: K, payload: P) =>
  z.object({ ...envelope, kind: z.literal(kind), payload })

/** An operation of a terminal. Each is processed alone: a refused one does not block others. */
export const terminalOperation = z.discriminatedUnion("kind", [
  operation("sale", salePayload),
  operation("return", returnPayload),
  operation("void", voidPayload),
  operation("receive", receivePayload),
  operation("transfer_send", transferSendPayload),
  operation("transfer_receive", transferReceivePayload),
  operation("count", countPayload),
  operation("write_off", writeOffPayload),
  operation("return_to_producer", returnToProducerPayload),
  operation("shift_open", shiftOpenPayload),
  operation("shift_close", shiftClosePayload),
  operation("cash_in", cashMovePayload),
  operation("cash_out", cashMovePayload),
])
export type TerminalOperation = z.infer<typeof terminalOperation>
export type TerminalOperationInput = z.input<typeof terminalOperation>
export type TerminalOperationKind = TerminalOperation["kind"]
/** The envelope that the server needs to store an operation at all, even one whose content it refuses. */
export const operationEnvelope = z.object({
  key: operationKey,
  seq: envelope.seq,
  kind: z.string().max(40),
  occurredAt: instant,
})

/** What only a shop lead does, or confirms by `approvedBy`. */
export const leadKinds: readonly TerminalOperationKind[] = [
  "void",
  "receive",
  "transfer_send",
  "transfer_receive",
  "count",
  "write_off",
  "return_to_producer",
  "shift_close",
]
