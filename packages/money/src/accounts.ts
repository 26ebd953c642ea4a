/**
 * The ledger's accounts. A posting names an account and whose it is (`party`): a provider of payments, a
 * carrier, a sales point, a producer, an order. Debits are positive, credits negative, in whole dong.
 */
export const accounts = [
  /** Money that a provider of payments has taken in and not yet handed over. Party: provider. */
  "clearing",
  /** The platform's own bank account. */
  "bank",
  /** Cash on delivery that a carrier collected and owes. Party: carrier. */
  "cod_receivable",
  /** Cash in the drawer of a sales point. Party: sales point. */
  "point_cash",
  /** Paid in for an order and not yet earned by a producer order. Party: order. */
  "buyer_advance",
  /** Owed back to the buyer. Party: order. */
  "refunds",
  /** Earned by a producer, held until delivery and the end of the return window. Party: producer. */
  "producer_held",
  /** Earned by a producer and due at the next payout. Party: producer. */
  "producer_payable",
  /** In a payout batch, until the bank reports done or failed. Party: payout batch. */
  "payout_in_transit",
  /** Owed to a sales point for selling others' goods. Party: sales point. */
  "point_commission",
  /** Paid by transfer at a counter: what a point still has to get. Party: sales point. */
  "point_transfers",
  /** Of that, what has arrived at the bank and is to be paid over to the point. Party: sales point. */
  "point_payable",
  /** A point's own money outside of its drawers. Party: sales point. */
  "point_funds",
  /** What a point earned: goods of its own, and its share of others'. Party: sales point. */
  "point_sales",
  /** What a point owes a producer for goods on consignment. Party: sales point and producer (`consignmentParty`). */
  "consignment_payable",
  /** What a drawer held more (credit) or less (debit) than it should at the end of a shift. Party: sales point. */
  "cash_difference",
  /** What the platform earned. */
  "platform_commission",
  /** Value added tax withheld, owed to the state. Party: producer. */
  "tax_vat",
  /** Personal income tax withheld, owed to the state. Party: producer. */
  "tax_pit",
  /** Delivery fees taken in, less what carriers charged. */
  "shipping",
  /** What providers of payments and banks charged. Party: provider. */
  "provider_fee",
  /** Differences of a few dong that a counterparty's rounding left. */
  "rounding",
] as const

export type Account = (typeof accounts)[number]

export interface Posting {
  readonly account: Account
  /** Empty where an account has one owner, the platform. */
  readonly party: string
  /** Whole dong, never 0. Positive is a debit. */
  readonly amount: number
}

/** Whole dong that a number can carry exactly. */
export const isDong = (amount: number): boolean => Number.isSafeInteger(amount)

/**
 * One entry's postings: those of one account and party become one, zeros fall away.
 *
 * @throws RangeError when they do not add up to zero or one is no whole number. That is a mistake of the rule
 * that made them, never of a request, and must not reach the ledger.
 */
export function balanced(postings: readonly Posting[]): Posting[] {
  const merged = new Map<string, Posting>()
  let sum = 0
  for (const { account, party, amount } of postings) {
    const key = `${account} ${party}`
    const together = (merged.get(key)?.amount ?? 0) + amount
    if (!isDong(amount) || !isDong(together)) throw new RangeError(`${amount} on ${key} is no whole dong`)
    merged.set(key, { account, party, amount: together })
    sum += amount
  }
  if (sum !== 0) throw new RangeError(`Postings are ${sum} dong out of balance`)
  return [...merged.values()].filter((posting) => posting.amount !== 0)
}
