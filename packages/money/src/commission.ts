import { inForce, type BasisPoints, type Dated } from "./basis-points.js"
import type { SellerType } from "./withholding.js"

/** Where a thing was sold: through the web shop, or over the counter of a sales point. */
export type Channel = "online" | "counter"

export interface CommissionRule extends Dated {
  readonly channel: Channel
  /** Null: every kind of seller. A rule for one kind goes before a rule for all. */
  readonly sellerType: SellerType | null
  readonly rate: BasisPoints
}

/**
 * The platform's own commission, ILLUSTRATIVE: a real one is decided by the operator and becomes one more row
 * with its decision. A point's commission is not here: it stands in each consignment agreement.
 */
export const commissionRules: readonly CommissionRule[] = [
  {
    validFrom: "2025-07-01T00:00:00+07:00",
    channel: "online",
    sellerType: null,
    rate: 300,
    basis: "Platform's price list, illustrative",
    verified: false,
  },
  {
    validFrom: "2025-07-01T00:00:00+07:00",
    channel: "counter",
    sellerType: null,
    rate: 0,
    basis: "Platform's price list, illustrative: the counter costs the point's commission only",
    verified: false,
  },
]

/** The rule for a sale at a moment. Before the first row nothing is charged. */
export function commissionAt(
  at: Date,
  sale: { readonly channel: Channel; readonly sellerType: SellerType },
  rules: readonly CommissionRule[] = commissionRules,
): CommissionRule | null {
  const ofChannel = (rule: CommissionRule): boolean => rule.channel === sale.channel
  return (
    inForce(rules, at, (rule) => ofChannel(rule) && rule.sellerType === sale.sellerType) ??
    inForce(rules, at, (rule) => ofChannel(rule) && rule.sellerType === null)
  )
}
