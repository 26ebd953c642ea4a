import { balanced, type Account, type Posting } from "./accounts.js"
import type { ReversedLine } from "./reversal.js"
import { producerShare, type SaleLineSnapshot } from "./sale.js"

export interface Owner {
  readonly account: Account
  readonly party: string
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

/** A provider took in money for an order. */
export const captureEntry = (provider: string, orderId: string, amount: number): Posting[] =>
  balanced([
    { account: "clearing", party: provider, amount },
    { account: "buyer_advance", party: orderId, amount: -amount },
  ])

/** A buyer's transfer went straight to a producer: what the provider counts, the producer has had. */
export const directPaymentEntry = (producerId: string, provider: string, amount: number): Posting[] =>
  balanced([
    { account: "producer_payable", party: producerId, amount },
    { account: "clearing", party: provider, amount: -amount },
  ])

export interface SalePostings {
  /** Where the buyer's money is: an advance, a carrier, a drawer; or the producer, who was paid directly. */
  readonly from: Owner
  readonly producerId: string
  /** Empty where no sales point took part. */
  readonly pointId: string
  readonly lines: readonly SaleLineSnapshot[]
  readonly deliveryFee: number
}

/** A sale of one producer's goods: the buyer's money becomes everybody's share. */
export const saleEntry = ({ from, producerId, pointId, lines, deliveryFee }: SalePostings): Posting[] =>
  balanced([
    { ...from, amount: sum(lines, (line) => line.amount) + deliveryFee },
    { account: "producer_held", party: producerId, amount: -sum(lines, producerShare) },
    { account: "platform_commission", party: "", amount: -sum(lines, (line) => line.commission) },
    { account: "point_commission", party: pointId, amount: -sum(lines, (line) => line.pointCommission) },
    { account: "tax_vat", party: producerId, amount: -sum(lines, (line) => line.vat) },
    { account: "tax_pit", party: producerId, amount: -sum(lines, (line) => line.pit) },
    { account: "shipping", party: "", amount: -deliveryFee },
  ])

export interface ReversalPostings {
  /** Who gets it: the buyer by a refund, or the drawer that it was paid from. */
  readonly to: Owner
  readonly producerId: string
  readonly pointId: string
  readonly lines: readonly ReversedLine[]
  readonly deliveryFee: number
  /** Money that was already due is taken from the next payout. */
  readonly released: boolean
}

/** A refund of goods or delivery, borne by everybody who had a share. */
export const reversalEntry = (input: ReversalPostings): Posting[] => {
  const { to, producerId, pointId, lines, deliveryFee, released } = input
  return balanced([
    { ...to, amount: -(sum(lines, (line) => line.amount) + deliveryFee) },
    {
      account: released ? "producer_payable" : "producer_held",
      party: producerId,
      amount: sum(lines, (line) => line.producer),
    },
    { account: "platform_commission", party: "", amount: sum(lines, (line) => line.commission) },
    { account: "point_commission", party: pointId, amount: sum(lines, (line) => line.pointCommission) },
    { account: "tax_vat", party: producerId, amount: sum(lines, (line) => line.vat) },
    { account: "tax_pit", party: producerId, amount: sum(lines, (line) => line.pit) },
    { account: "shipping", party: "", amount: deliveryFee },
  ])
}

/**
 * A producer that took a parcel to its buyer itself has earned the delivery fee. Below zero: of a fee that went back to
 * the buyer afterwards.
 */
export const ownDeliveryEntry = (producerId: string, amount: number): Posting[] =>
  balanced([
    { account: "shipping", party: "", amount },
    { account: "producer_payable", party: producerId, amount: -amount },
  ])

/** The return window of a producer order ended: what is left of it is due. */
export const releaseEntry = (producerId: string, amount: number): Posting[] =>
  balanced([
    { account: "producer_held", party: producerId, amount },
    { account: "producer_payable", party: producerId, amount: -amount },
  ])

/** A refund was paid to the buyer, by a provider or from the bank. */
export const refundPaidEntry = (orderId: string, from: Owner, amount: number): Posting[] =>
  balanced([
    { account: "refunds", party: orderId, amount },
    { ...from, amount: -amount },
  ])

/** More than this is no rounding but a difference that somebody has to explain. */
export const ROUNDING_LIMIT = 1_000

export interface Remittance {
  /** Who remits, and from which balance. */
  readonly from: Owner
  readonly settles: number
  readonly received: number
  /** The fee that the other side deducted. */
  readonly fee: number
}

export type RemittanceResult =
  { ok: true; postings: Posting[] } | { ok: false; code: "does_not_add_up"; message: string }

/** A provider, carrier or sales point remitted what it owed. */
export function remittanceEntry({ from, settles, received, fee }: Remittance): RemittanceResult {
  const difference = settles - received - fee
  if (Math.abs(difference) > ROUNDING_LIMIT)
    return {
      ok: false,
      code: "does_not_add_up",
      message: `${settles} settled is not ${received} received and ${fee} kept back.`,
    }
  const feeAccount: Owner =
    from.account === "cod_receivable"
      ? { account: "shipping", party: "" }
      : { account: "provider_fee", party: from.party }
  return {
    ok: true,
    postings: balanced([
      { account: "bank", party: "", amount: received },
      { ...feeAccount, amount: fee },
      { account: "rounding", party: "", amount: difference },
      { ...from, amount: -settles },
    ]),
  }
}

/** Something the platform owed was paid out of the bank: tax to the state, a carrier, a point's commission. */
export const paymentEntry = (owed: Owner, amount: number): Posting[] =>
  balanced([
    { ...owed, amount },
    { account: "bank", party: "", amount: -amount },
  ])

/** An amount enters a payout batch: no longer due, not yet paid. */
export const payoutBatchedEntry = (owed: Owner, batchId: string, amount: number): Posting[] =>
  balanced([
    { ...owed, amount },
    { account: "payout_in_transit", party: batchId, amount: -amount },
  ])

export const payoutPaidEntry = (batchId: string, amount: number): Posting[] =>
  balanced([
    { account: "payout_in_transit", party: batchId, amount },
    { account: "bank", party: "", amount: -amount },
  ])

/** The bank refused: it is due again. */
export const payoutFailedEntry = (owed: Owner, batchId: string, amount: number): Posting[] =>
  balanced([
    { account: "payout_in_transit", party: batchId, amount },
    { ...owed, amount: -amount },
  ])
