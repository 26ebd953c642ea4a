import { MOST_DONG } from "@ocop/typed-values"
import { z } from "zod"
import { typedDong, typedMoment, typedMonth } from "../typed.js"
import { dong, humanText, instant, prefixedId } from "../primitives.js"
import { signedDong } from "./money.js"

export const payoutId = prefixedId("stpb")
const payeeId = prefixedId("prdr")

export const trialBalance = z.object({
  rows: z.array(
    z.object({
      account: z.string(),
      parties: z.number().int(),
      debit: signedDong,
      credit: signedDong,
      balance: signedDong,
    }),
  ),
  /** Zero, or the ledger is broken. */
  difference: signedDong,
  entries: z.number().int(),
  lastPostedAt: instant.nullable(),
})
export type TrialBalance = z.infer<typeof trialBalance>

export const accountQuery = z.object({
  account: z.string().max(40),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const accountPage = z.object({
  rows: z.array(z.object({ party: z.string(), name: z.string().nullable(), balance: signedDong })),
  total: z.number().int(),
})

/** Who would get what from a payout batch made now, and who cannot for want of a bank account. */
export const duePayouts = z.object({
  rows: z.array(
    z.object({
      producerId: z.string(),
      name: z.string(),
      amount: signedDong,
      hasAccount: z.boolean(),
      enough: z.boolean(),
    }),
  ),
  ready: dong,
})
export type DuePayouts = z.infer<typeof duePayouts>

export const payout = z.object({
  id: z.string(),
  number: z.number().int(),
  status: z.enum(["frozen", "closed"]),
  total: z.number().int(),
  lines: z.number().int(),
  paid: z.number().int(),
  failed: z.number().int(),
  frozenAt: instant,
  closedAt: instant.nullable(),
})
export type Payout = z.infer<typeof payout>
export const payoutList = z.object({ payouts: z.array(payout) })

export const payoutLine = z.object({
  code: z.string(),
  producerId: z.string(),
  name: z.string(),
  amount: dong,
  bankBin: z.string(),
  /** Only its end: accounts are for the bank's file, not for screens. */
  accountEnd: z.string(),
  status: z.enum(["in_transit", "paid", "failed"]),
  reason: z.string().nullable(),
  reference: z.string().nullable(),
})
export const payoutPage = payout.extend({ rows: z.array(payoutLine) })
export type PayoutPage = z.infer<typeof payoutPage>

export const bankFileQuery = z.object({ format: z.enum(["csv", "xlsx"]).default("xlsx") })

export const payoutResultReport = z.object({
  paid: z.number().int(),
  failed: z.number().int(),
  repeated: z.number().int(),
  refused: z.array(z.object({ code: z.string(), reason: z.enum(["unknown", "told_otherwise"]) })),
  /** Rows with a code whose state could not be read. */
  unclear: z.array(z.object({ row: z.number().int(), code: z.string() })),
})
export type PayoutResultReport = z.infer<typeof payoutResultReport>

export const payeeParams = z.object({ id: payeeId })
export const payeeBody = z.object({
  bankBin: z.string().regex(/^\d{6}$/),
  accountNumber: z.string().regex(/^[0-9A-Za-z]{4,19}$/),
  accountName: humanText(100, 2),
})
export const payeeAnswer = z.object({ producerId: z.string() })

const anySum = { least: 0, most: MOST_DONG }

/** A manual bank posting: money remitted by a provider, carrier or sales point; or a debt paid. */
export const bankPostingBody = z
  .object({
    kind: z.enum(["remittance", "payment"]),
    account: z.enum([
      "clearing",
      "cod_receivable",
      "point_cash",
      "point_commission",
      "point_payable",
      "tax_vat",
      "tax_pit",
      "shipping",
    ]),
    party: z.string().max(80).default(""),
    settles: typedDong({ least: 1, most: MOST_DONG }),
    received: typedDong(anySum),
    fee: typedDong(anySum).default(0),
    reference: humanText(80, 1),
    occurredAt: typedMoment,
  })
  .strict()
export const recordedBankPosting = z.object({ id: z.string() })

export const withholdingQuery = z.object({ month: typedMonth })
export const withholdingReport = z.object({
  month: z.string(),
  rows: z.array(
    z.object({
      producerId: z.string(),
      name: z.string(),
      taxCode: z.string().nullable(),
      sellerType: z.string(),
      /** Sold in the month less refunds of the month. */
      revenue: signedDong,
      vat: signedDong,
      pit: signedDong,
      /** Sold since the year began; a household below the tax-free revenue may claim back. */
      revenueOfYear: signedDong,
      belowTaxFree: z.boolean(),
    }),
  ),
  totals: z.object({ revenue: signedDong, vat: signedDong, pit: signedDong }),
  taxFreeRevenue: dong.nullable(),
  /** Legal bases of the rates that were applied. */
  bases: z.array(z.string()),
})
export type WithholdingReport = z.infer<typeof withholdingReport>
