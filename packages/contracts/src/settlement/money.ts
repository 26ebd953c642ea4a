import { z } from "zod"
import { typedDay } from "../typed.js"
import { instant } from "../primitives.js"

/** Dong with a sign: a refund, a balance that is owed. */
export const signedDong = z.number().int()

/** The day in Vietnam, `2026-11-26`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * A producer's balances. What was sold, less refunds, commission and tax, is what is held, due, on
 * its way and paid: `sold - commission - withheld = held + payable + inTransit + paid + paidDirectly`.
 */
export const producerMoney = z.object({
  /** Goods sold, less refunds; without delivery. */
  sold: signedDong,
  commission: signedDong,
  withheld: signedDong,
  /** Held until delivery and the end of the return window. */
  held: signedDong,
  payable: signedDong,
  inTransit: signedDong,
  paid: signedDong,
  /** Transfers that buyers made straight to the producer. */
  paidDirectly: signedDong,
  /** Cash-on-delivery orders in transit, not yet earned. */
  awaited: signedDong,
  hasAccount: z.boolean(),
})
export type ProducerMoney = z.infer<typeof producerMoney>

export const moneyFigure = z.enum([
  "sold",
  "commission",
  "withheld",
  "held",
  "payable",
  "inTransit",
  "paid",
  "paidDirectly",
  "awaited",
])
export type MoneyFigure = z.infer<typeof moneyFigure>

export const moneyRow = z.object({
  id: z.string(),
  at: instant,
  kind: z.enum([
    "sold",
    "ended",
    "charged",
    "released",
    "frozen",
    "settled",
    "payout_failed",
    "own_delivery",
    "paid_directly",
    "refunded_directly",
    "awaited",
  ]),
  /** The code of the producer order, or of the payout line. */
  code: z.string(),
  amount: signedDong,
  note: z.string().nullable(),
})
export type MoneyRow = z.infer<typeof moneyRow>

export const moneyRowsQuery = z.object({
  of: moneyFigure,
  after: z
    .string()
    .regex(/^\d{1,17}\.[0-9A-Za-z_:-]{1,90}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** All rows of a number add up to it. */
export const moneyRowsPage = z.object({
  rows: z.array(moneyRow),
  nextAfter: z.string().nullable(),
})
export type MoneyRowsPage = z.infer<typeof moneyRowsPage>

export const statementQuery = z.object({
  from: typedDay(),
  /** The last day, included. */
  until: typedDay(),
  format: z.enum(["pdf", "xlsx"]).default("pdf"),
})
