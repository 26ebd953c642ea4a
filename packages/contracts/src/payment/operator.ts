import { z } from "zod"
import { typedDay, typedPieces } from "../typed.js"
import { dong, humanText, instant, prefixedId } from "../primitives.js"

export const transactionId = prefixedId("banktx")
export const exceptionId = prefixedId("payexc")
export const eventId = prefixedId("payev")
export const refundId = prefixedId("payref")

const page = z.coerce.number().int().min(1).max(10_000).default(1)

export const transactionStatus = z.enum([
  "matched",
  "underpaid",
  "overpaid",
  "late",
  "duplicate",
  "unmatched",
  "outgoing",
])
export const bankTransaction = z.object({
  id: z.string(),
  source: z.string(),
  account: z.string(),
  reference: z.string().nullable(),
  amount: dong,
  excess: dong,
  description: z.string(),
  occurredAt: instant,
  status: transactionStatus,
  orderCode: z.string().nullable(),
  /** The counter sale that it pays. */
  counter: z.object({ point: z.string(), receipt: z.string() }).nullable(),
  memo: z.string().nullable(),
  resolution: z.string().nullable(),
  note: z.string().nullable(),
  resolvedAt: instant.nullable(),
})
export const transactionQuery = z.object({
  status: transactionStatus.optional(),
  open: z.enum(["true", "false"]).optional(),
  page,
})
export const transactionPage = z.object({ rows: z.array(bankTransaction), total: z.number().int() })
/** `assign` matches a transfer to the payment or counter sale with this memo; the others record what was done with it. */
export const resolveTransactionBody = z.object({
  action: z.enum(["assign", "returned", "kept"]),
  memo: z.string().max(25).nullable().default(null),
  note: humanText(500, 3),
})

export const paymentException = z.object({
  id: z.string(),
  kind: z.string(),
  orderCode: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  status: z.enum(["open", "resolved"]),
  note: z.string().nullable(),
  createdAt: instant,
  resolvedAt: instant.nullable(),
})
export const exceptionQuery = z.object({ status: z.enum(["open", "resolved"]).default("open"), page })
export const exceptionPage = z.object({ rows: z.array(paymentException), total: z.number().int() })
/** `corrected`: the difference was corrected; `accepted`: it may stay. */
export const resolveExceptionBody = z.object({
  outcome: z.enum(["corrected", "accepted"]),
  note: humanText(500, 3),
})

export const paymentEvent = z.object({
  id: z.string(),
  provider: z.string(),
  eventId: z.string(),
  kind: z.string(),
  status: z.enum(["pending", "done", "dead"]),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  receivedAt: instant,
})
export const eventQuery = z.object({ status: z.enum(["pending", "done", "dead"]).default("dead"), page })
export const eventPage = z.object({
  rows: z.array(paymentEvent),
  total: z.number().int(),
  /** Webhooks refused in the last day, by reason. */
  refused: z.array(z.object({ provider: z.string(), reason: z.string(), count: z.number().int() })),
})

export const statementReport = z.object({
  rows: z.number().int(),
  known: z.number().int(),
  bad: z.array(z.object({ row: z.number().int(), reason: z.string() })),
  counts: z.record(z.string(), z.number().int()),
})

export const refundRow = z.object({
  id: z.string(),
  orderCode: z.string().nullable(),
  partCode: z.string().nullable(),
  provider: z.string(),
  payer: z.enum(["platform", "producer"]),
  amount: dong,
  reason: z.string(),
  status: z.enum(["pending", "awaiting_transfer", "done", "failed"]),
  createdAt: instant,
})
export const refundQuery = z.object({
  status: z.enum(["pending", "awaiting_transfer", "done", "failed"]).optional(),
  page,
})
export const refundPage = z.object({ rows: z.array(refundRow), total: z.number().int() })
export const refundProducerOrderBody = z.object({
  lines: z
    .array(z.object({ id: prefixedId("porl"), quantity: typedPieces({ least: 1, most: 999 }) }))
    .min(1)
    .max(60)
    .optional(),
  reason: humanText(300, 3),
})
/** The bank's number of the transfer and the day (ISO date) on which it was carried out. */
export const transferDoneBody = z.object({ reference: humanText(100, 1), day: typedDay() })
/** Where the buyer wants the money; needed before a refund by transfer can go out. */
export const refundAccountBody = z.object({
  bin: z.string().regex(/^\d{6}$/),
  account: z.string().regex(/^[0-9A-Za-z]{4,19}$/),
  accountName: humanText(100, 2),
})
export const transferFile = z.object({ fileName: z.string(), csv: z.string(), count: z.number().int() })
