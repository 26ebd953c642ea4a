import { balanced, type Account, type Posting } from "./accounts.js"

/** The party of a consignment: what one sales point owes one producer. */
export const consignmentParty = (pointId: string, producerId: string): string => `${pointId} ${producerId}`

/** A line of a counter sale. `worth` is whole dong, what the buyer paid or gets back for the line. */
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
 * A counter sale: money of the sales point, and what it owes for consigned goods. Nothing is withheld for
 * the platform or the state: sales points declare counter sales themselves (decision 037).
 */
export const counterSaleEntry = (money: CounterMoney): Posting[] => counterEntry(money, 1)

/**
 * A return over the counter. The refund and the price of the goods may differ; the difference is the sales point's.
 * A transfer to the buyer leaves the point's own account: an operator cannot send money from the platform's.
 */
export const counterReturnEntry = (money: CounterMoney): Posting[] => counterEntry(money, -1, "point_funds")

/** A voided counter sale: its transfer is no longer expected. */
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

/** The bank confirmed the transfer of a counter sale: the platform has it, and owes it to the point. */
export const counterTransferEntry = (provider: string, pointId: string, amount: number): Posting[] =>
  balanced([
    { account: "clearing", party: provider, amount },
    { account: "point_payable", party: pointId, amount: -amount },
  ])

/** Confirmed transfers were paid out to the point: its side of a payment from the platform's bank. */
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

/** Cash difference of a shift: counted against expected. */
export const shiftDifferenceEntry = (pointId: string, counted: number, expected: number): Posting[] =>
  balanced([
    { account: "point_cash", party: pointId, amount: counted - expected },
    { account: "cash_difference", party: pointId, amount: expected - counted },
  ])
