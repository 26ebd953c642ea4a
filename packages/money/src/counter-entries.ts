import { balanced, type Account, type Posting } from "./accounts.js"

/** Whose a consignment is: what one point owes one producer. */
export const consignmentParty = (pointId: string, producerId: string): string => `${pointId} ${producerId}`

/** Goods over a counter. `worth` is whole dong, what the buyer paid or gets back for the line. */
export interface CounterLine {
  /** Whose goods they are; null: the point's own. */
  readonly consignedBy: string | null
  readonly worth: number
}

export interface CounterMoney {
  readonly pointId: string
  /** Whole dong that went through the drawer. */
  readonly cash: number
  /** Whole dong by VietQR. */
  readonly transfer: number
  readonly lines: readonly CounterLine[]
}

/**
 * A sale over a counter: money of the point, and what it owes for goods that are not its own. Nothing is kept back for
 * the platform or the state: who sells over a counter declares for itself (decision 037).
 */
export const counterSaleEntry = (money: CounterMoney): Posting[] => counterEntry(money, 1)

/**
 * Goods that came back. What the buyer got back and what the goods had brought may differ; the difference is the point's.
 * A transfer to the buyer leaves the point's own account: nobody at a counter can send money from the platform's.
 */
export const counterReturnEntry = (money: CounterMoney): Posting[] => counterEntry(money, -1, "point_funds")

/** A sale that was cancelled, as if it had not been: no transfer for it is waited for any more. */
export const counterVoidEntry = (money: CounterMoney): Posting[] => counterEntry(money, -1)

function counterEntry(
  { pointId, cash, transfer, lines }: CounterMoney,
  sign: 1 | -1,
  transfers: Account = "point_transfers",
): Posting[] {
  const owed = lines.flatMap(({ consignedBy, worth }): Posting[] =>
    consignedBy === null
      ? []
      : [
          {
            account: "consignment_payable",
            party: consignmentParty(pointId, consignedBy),
            amount: -sign * worth,
          },
        ],
  )
  const consigned = owed.reduce((sum, { amount }) => sum + amount, 0)
  return balanced([
    { account: "point_cash", party: pointId, amount: sign * cash },
    { account: transfers, party: pointId, amount: sign * transfer },
    ...owed,
    { account: "point_sales", party: pointId, amount: -sign * (cash + transfer) - consigned },
  ])
}

/** The bank told of a transfer that a counter had sold for: the platform has it, and owes it to the point. */
export const counterTransferEntry = (provider: string, pointId: string, amount: number): Posting[] =>
  balanced([
    { account: "clearing", party: provider, amount },
    { account: "point_payable", party: pointId, amount: -amount },
  ])

/** What had arrived for a point was paid over to it: the point's side of a payment out of the platform's bank. */
export const pointPaidEntry = (pointId: string, amount: number): Posting[] =>
  balanced([
    { account: "point_funds", party: pointId, amount },
    { account: "point_transfers", party: pointId, amount: -amount },
  ])

/** A point settled with a producer: its share is earned, the rest was paid from its own account. */
export const consignmentPaidEntry = (
  pointId: string,
  producerId: string,
  owed: number,
  commission: number,
): Posting[] =>
  balanced([
    { account: "consignment_payable", party: consignmentParty(pointId, producerId), amount: owed },
    { account: "point_sales", party: pointId, amount: -commission },
    { account: "point_funds", party: pointId, amount: commission - owed },
  ])

/** Cash put into a drawer (more than 0) or taken out of it without a sale. */
export const cashMovedEntry = (pointId: string, amount: number): Posting[] =>
  balanced([
    { account: "point_cash", party: pointId, amount },
    { account: "point_funds", party: pointId, amount: -amount },
  ])

/** What was counted at the end of a shift, against what should have been there. */
export const shiftDifferenceEntry = (pointId: string, counted: number, expected: number): Posting[] =>
  balanced([
    { account: "point_cash", party: pointId, amount: counted - expected },
    { account: "cash_difference", party: pointId, amount: expected - counted },
  ])
