import { inForce, type BasisPoints, type Dated } from "./basis-points.js"
import type { Channel } from "./commission.js"

/** `unknown`: the recognition list did not say, and nobody has confirmed it yet. */
export type SellerType = "cooperative" | "cooperative_group" | "enterprise" | "household" | "unknown"
export type Residency = "resident" | "non_resident"
/** What is sold, in the words of the decree. `unclear` carries the highest rate. */
export type GoodsKind = "goods" | "services" | "transport" | "unclear"

/** Whether a platform withholds from a kind of seller at all. */
export interface WithholdingDuty extends Dated {
  readonly channel: Channel
  readonly sellerType: SellerType
  readonly withheld: boolean
}

export interface WithholdingRate extends Dated {
  readonly kind: GoodsKind
  readonly residency: Residency
  readonly vat: BasisPoints
  readonly pit: BasisPoints
}

/** Revenue of a calendar year up to which a household pays no VAT and no PIT, and what the platform does then. */
export interface TaxFreeRevenue extends Dated {
  readonly dongPerYear: number
  readonly belowIt: "withhold" | "exempt"
}

const decree117 = "Nghị định 117/2025/NĐ-CP"
const from117 = "2025-07-01T00:00:00+07:00"

const duty = (
  channel: Channel,
  sellerType: SellerType,
  withheld: boolean,
  basis: string,
  verified = true,
): WithholdingDuty => ({ validFrom: from117, channel, sellerType, withheld, basis, verified })

export const withholdingDuties: readonly WithholdingDuty[] = [
  duty("online", "household", true, `${decree117}: hộ, cá nhân kinh doanh`),
  duty("online", "enterprise", false, `${decree117}: doanh nghiệp tự khai`),
  duty("online", "cooperative", false, `${decree117}: hợp tác xã tự khai`),
  // The texts at hand name households and individuals; a group without legal personality is read as individuals.
  duty("online", "cooperative_group", true, `${decree117}: tổ hợp tác, xem như nhóm cá nhân`, false),
  // Held back and refundable is the smaller harm than not held back and owed by the platform.
  duty("online", "unknown", true, `${decree117}: chưa rõ loại hình`, false),
  // The decree speaks of platforms with ordering and payment functions, not of a shop's counter.
  ...(["household", "enterprise", "cooperative", "cooperative_group", "unknown"] as const).map((type) =>
    duty("counter", type, false, `${decree117}: không áp dụng cho bán tại quầy`, false),
  ),
]

const rate = (
  kind: GoodsKind,
  residency: Residency,
  vat: BasisPoints,
  pit: BasisPoints,
  basis: string,
): WithholdingRate => ({ validFrom: from117, kind, residency, vat, pit, basis, verified: true })

export const withholdingRates: readonly WithholdingRate[] = [
  rate("goods", "resident", 100, 50, `${decree117}: hàng hóa`),
  rate("services", "resident", 500, 200, `${decree117}: dịch vụ`),
  rate("transport", "resident", 300, 150, `${decree117}: vận tải, dịch vụ gắn với hàng hóa`),
  rate("unclear", "resident", 500, 200, `${decree117}: không xác định được, mức cao nhất`),
  rate("goods", "non_resident", 100, 100, `${decree117}: hàng hóa, không cư trú`),
  rate("services", "non_resident", 500, 500, `${decree117}: dịch vụ, không cư trú`),
  rate("transport", "non_resident", 300, 200, `${decree117}: vận tải, không cư trú`),
  rate("unclear", "non_resident", 500, 500, `${decree117}: không xác định được, không cư trú`),
]

/**
 * Decree 68/2026 frees a household's first 500 million a year. How a platform treats a seller below it could not
 * be found, so it goes on withholding and the seller claims back; the day that is known, it is one more row.
 */
export const taxFreeRevenues: readonly TaxFreeRevenue[] = [
  {
    validFrom: "2026-03-05T00:00:00+07:00",
    dongPerYear: 500_000_000,
    belowIt: "withhold",
    basis: "Nghị định 68/2026/NĐ-CP",
    verified: false,
  },
]

export interface WithholdingTables {
  readonly duties: readonly WithholdingDuty[]
  readonly rates: readonly WithholdingRate[]
  readonly taxFree: readonly TaxFreeRevenue[]
}

export const withholdingTables: WithholdingTables = {
  duties: withholdingDuties,
  rates: withholdingRates,
  taxFree: taxFreeRevenues,
}

export interface Withholding {
  readonly vat: BasisPoints
  readonly pit: BasisPoints
  readonly basis: string
}

/** What a platform withholds of one line sold at a moment. */
export function withholdingAt(
  at: Date,
  line: {
    readonly channel: Channel
    readonly sellerType: SellerType
    readonly residency: Residency
    readonly kind: GoodsKind
    /** The seller's revenue of the calendar year before this line, whole dong. */
    readonly revenueOfYear: number
  },
  tables: WithholdingTables = withholdingTables,
): Withholding {
  const owed = inForce(
    tables.duties,
    at,
    (row) => row.channel === line.channel && row.sellerType === line.sellerType,
  )
  if (!owed) return { vat: 0, pit: 0, basis: "none in force" }
  if (!owed.withheld) return { vat: 0, pit: 0, basis: owed.basis }
  const free = inForce(tables.taxFree, at)
  if (free?.belowIt === "exempt" && line.revenueOfYear < free.dongPerYear)
    return { vat: 0, pit: 0, basis: free.basis }
  const found = inForce(tables.rates, at, (row) => row.kind === line.kind && row.residency === line.residency)
  return found
    ? { vat: found.vat, pit: found.pit, basis: found.basis }
    : { vat: 0, pit: 0, basis: "none in force" }
}

/** Set 26 of Decision 148/QĐ-TTg is tourism, a service; all others are goods; without a set it is unclear. */
export function goodsKindOf(setNumber: number | null): GoodsKind {
  if (setNumber === null) return "unclear"
  return setNumber === 26 ? "services" : "goods"
}
