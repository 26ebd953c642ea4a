import { allocate } from "./allocate.js"
import { shareOf, type BasisPoints } from "./basis-points.js"
import { commissionAt, commissionRules, type Channel, type CommissionRule } from "./commission.js"
import {
  withholdingAt,
  withholdingTables,
  type GoodsKind,
  type Residency,
  type SellerType,
  type WithholdingTables,
} from "./withholding.js"

export interface SoldLine {
  readonly key: string
  /** What the buyer pays for the whole line, whole dong. */
  readonly amount: number
  readonly kind: GoodsKind
}

/** A line with the rates and shares of the moment of sale; later changes of the tables do not touch it. */
export interface SaleLineSnapshot extends SoldLine {
  readonly commissionRate: BasisPoints
  readonly pointRate: BasisPoints
  readonly vatRate: BasisPoints
  readonly pitRate: BasisPoints
  readonly commission: number
  readonly pointCommission: number
  readonly vat: number
  readonly pit: number
  readonly commissionBasis: string
  readonly taxBasis: string
}

export interface Sale {
  readonly at: Date
  readonly channel: Channel
  readonly sellerType: SellerType
  readonly residency: Residency
  readonly lines: readonly SoldLine[]
  /** The point's share by its agreement with the producer; 0 online. */
  readonly pointRate: BasisPoints
  readonly revenueOfYear: number
  /** Money that goes straight to the producer is not withheld from: the platform never had it. */
  readonly collectedBy: "platform" | "producer"
}

export interface MoneyTables {
  readonly commission: readonly CommissionRule[]
  readonly withholding: WithholdingTables
}

export const moneyTables: MoneyTables = { commission: commissionRules, withholding: withholdingTables }

type Rates = Pick<
  SaleLineSnapshot,
  "commissionRate" | "pointRate" | "vatRate" | "pitRate" | "commissionBasis" | "taxBasis"
>

/**
 * Computes rates and shares of one producer's lines of one sale. A share is taken of the sum of all lines with the same
 * rate, rounded once, and allocated to the lines by largest remainder: splitting a sale into more lines changes
 * nobody's share.
 */
export function snapshotLines(sale: Sale, tables: MoneyTables = moneyTables): SaleLineSnapshot[] {
  const commission = commissionAt(sale.at, sale, tables.commission)
  const rates = sale.lines.map((line): Rates => {
    const tax =
      sale.collectedBy === "producer"
        ? { vat: 0, pit: 0, basis: "Paid straight to the producer" }
        : withholdingAt(sale.at, { ...sale, kind: line.kind }, tables.withholding)
    return {
      commissionRate: commission?.rate ?? 0,
      pointRate: sale.pointRate,
      vatRate: tax.vat,
      pitRate: tax.pit,
      commissionBasis: commission?.basis ?? "none in force",
      taxBasis: tax.basis,
    }
  })
  const sharesBy = (rateOf: (rates: Rates) => BasisPoints): number[] => shares(sale.lines, rates.map(rateOf))
  const commissions = sharesBy((row) => row.commissionRate)
  const points = sharesBy((row) => row.pointRate)
  const vats = sharesBy((row) => row.vatRate)
  const pits = sharesBy((row) => row.pitRate)
  return sale.lines.map((line, index) => ({
    key: line.key,
    amount: line.amount,
    kind: line.kind,
    ...rates[index]!,
    commission: commissions[index]!,
    pointCommission: points[index]!,
    vat: vats[index]!,
    pit: pits[index]!,
  }))
}

function shares(lines: readonly SoldLine[], rates: readonly BasisPoints[]): number[] {
  const result = lines.map(() => 0)
  for (const rate of new Set(rates)) {
    const members = lines.flatMap((line, index) => (rates[index] === rate ? [{ line, index }] : []))
    const weights = members.map(({ line }) => line.amount)
    const share = shareOf(
      weights.reduce((sum, weight) => sum + weight, 0),
      rate,
    )
    const parts = allocate(share, weights)
    if (!parts.ok) throw new RangeError(parts.message)
    members.forEach(({ index }, place) => (result[index] = parts.parts[place]!))
  }
  return result
}

/** What is left for the producer of a line. */
export const producerShare = (
  line: Pick<SaleLineSnapshot, "amount" | "commission" | "pointCommission" | "vat" | "pit">,
): number => line.amount - line.commission - line.pointCommission - line.vat - line.pit
